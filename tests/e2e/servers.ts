import { fileURLToPath } from 'node:url';

/** The first of three ports; another where two runs stand side by side. */
const port = Number(process.env.PORTAL_PORT ?? 8090);
const at = (port: number) => `http://127.0.0.1:${port}`;

/** The servers that the tests run against. */
export const origins = { caddy: at(port), nginx: at(port + 1), belowPath: at(port + 2) };

/** The path below which the portal lies on the third. */
export const belowPath = '/support/care';

/** The built portal. */
export const root = process.env.PORTAL_ROOT ?? fileURLToPath(new URL('../../dist', import.meta.url));
