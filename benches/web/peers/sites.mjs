// The sites that ours is measured against, built in a folder that is thrown away: their
// versions are pinned, their search is set up as their documentation says.
//
// VitePress without the font that its theme brings: ours brings none either.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// The newest that run on Node 20.
const vitepress = {
  packages: { vitepress: '1.6.4' },
  build: ['vitepress', 'build'],
  output: '.vitepress/dist',
  files: ({ title, description, body }) => ({
    'faq/index.md': `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n# ${title}\n\n${body}\n`,
    '.vitepress/config.mjs':
      "export default { title: 'OL Care', lang: 'en', srcExclude: ['node_modules/**'], themeConfig: { search: { provider: 'local' } } };\n",
    '.vitepress/theme/index.js': "export { default } from 'vitepress/theme-without-fonts';\n",
  }),
};

const starlight = {
  packages: { astro: '5.18.2', '@astrojs/starlight': '0.37.7' },
  build: ['astro', 'build'],
  output: 'dist',
  files: ({ title, description, body }) => ({
    'src/content/docs/faq.md': `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n${body}\n`,
    'src/content.config.mjs':
      "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
    'astro.config.mjs':
      "import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({ integrations: [starlight({ title: 'OL Care' })] });\n",
  }),
};

/** Builds one below `folder` and tells where it lies. */
function build(folder, name, { packages, build, output, files }, page) {
  const home = path.join(folder, name);
  const all = { 'package.json': JSON.stringify({ private: true, type: 'module', dependencies: packages }), ...files(page) };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
    writeFileSync(path.join(home, file), text);
  }
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const run = (command, args) => execFileSync(command, args, { cwd: home, env, stdio: ['ignore', 'pipe', 'inherit'] });
  console.error(`${name}: ${Object.entries(packages).map((pinned) => pinned.join(' ')).join(', ')}`);
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent']);
  run('npx', ['--no-install', ...build]);
  return path.join(home, output);
}

/** Builds all and tells where they lie. */
export const buildAll = (folder, page) => ({
  VitePress: build(folder, 'vitepress', vitepress, page),
  Starlight: build(folder, 'starlight', starlight, page),
});
