// Serves a folder by Caddy, as deploy/Caddyfile says.
import { spawn } from 'node:child_process';
import net from 'node:net';

const freePort = () =>
  new Promise((done) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Starts Caddy, on any port if none is asked for, and waits; tells the origin and how to end it. */
export async function serve(root, config, origin) {
  origin ??= `http://127.0.0.1:${await freePort()}`;
  const env = { ...process.env, PORTAL_ADDRESS: origin, PORTAL_ROOT: root };
  const caddy = spawn('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  await new Promise((done, fail) => {
    caddy.on('error', fail);
    caddy.on('exit', (status) => fail(new Error(`Caddy ended with ${status}\n${said}`)));
    caddy.stderr.on('data', (data) => {
      said += data;
      if (said.includes('serving initial configuration')) done();
    });
  });
  return { origin, end: () => caddy.kill() };
}
