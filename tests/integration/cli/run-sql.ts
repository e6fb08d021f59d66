import { json } from 'node:stream/consumers';
import { openDatabase } from '../../../db/client.ts';

// Run as a process of its own: [url] with the statements on stdin as JSON; prints the rows of the last one.
const statements = (await json(process.stdin)) as string[];
const db = await openDatabase({ url: process.argv[2]! });
const results = await db.write(statements);
await db.close();
console.log(JSON.stringify(results.at(-1)?.rows.map((row) => ({ ...row })) ?? []));
