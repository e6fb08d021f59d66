import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type Reply, readReply } from './http-reply.ts';

export interface Asked {
  method: 'GET' | 'POST';
  path: string;
  cookie: string;
  /** Media type and text of a POST. */
  type?: string;
  body?: string;
}

interface Waiting {
  resolve: (reply: Reply) => void;
  reject: (error: Error) => void;
}

/**
 * One keep-alive HTTP/1.1 connection that reads just what our servers send. Node's own client costs more than many
 * of the requests measured here, and it would share two cores with the server. Like a browser it opens a new
 * connection when the server has closed an idle one, and repeats a GET that met such a close on its way.
 */
export class HttpConnection {
  readonly #port: number;
  #socket: Socket | undefined;
  #received: Buffer = Buffer.alloc(0);
  #waiting: Waiting | undefined;

  private constructor(port: number) {
    this.#port = port;
  }

  static async open(port: number): Promise<HttpConnection> {
    const connection = new HttpConnection(port);
    await connection.#connect();
    return connection;
  }

  /** Sends one request and resolves with its whole reply. One at a time. */
  async ask(asked: Asked): Promise<Reply> {
    const reused = this.#socket !== undefined;
    const socket = this.#socket ?? (await this.#connect());
    try {
      return await this.#send(socket, asked);
    } catch (error) {
      if (!reused || asked.method !== 'GET' || this.#received.length > 0) throw error;
      return this.#send(await this.#connect(), asked);
    }
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket?.destroy();
  }

  async #connect(): Promise<Socket> {
    const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    const lost = (error: Error) => {
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      this.#waiting?.reject(error);
    };
    socket.on('data', (chunk) => this.#onData(chunk));
    socket.on('error', lost);
    socket.on('close', () => lost(new Error('the server closed the connection')));
    this.#socket = socket;
    this.#received = Buffer.alloc(0);
    return socket;
  }

  #send(socket: Socket, { method, path, cookie, type, body }: Asked): Promise<Reply> {
    const host = `127.0.0.1:${this.#port}`;
    const own = `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip, deflate, br\r\n`;
    const origin = method === 'POST' ? `Origin: http://${host}\r\nContent-Type: ${type}\r\n` : '';
    const length = body === undefined ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`;
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      socket.write(`${own}${origin}${length}Cookie: ${cookie}\r\n\r\n${body ?? ''}`);
    });
  }

  #onData(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const reply = readReply(this.#received);
    if (!reply) return;
    this.#received = Buffer.alloc(0);
    this.#waiting?.resolve(reply);
    this.#waiting = undefined;
  }
}
