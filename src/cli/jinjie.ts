import { runCommandLine } from './command-line.ts';

const { exitCode, stdout, stderr } = await runCommandLine(process.argv.slice(2));
// A reader such as `head` may stop early: that is its choice, and no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
