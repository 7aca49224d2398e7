// The configurations of docs/deploy, started as they stand there but for the port and the folder, at
// the root of a host and in a sub-folder.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, start, temporaryFolder } from './processes.mjs';
import { recipe } from './places.mjs';

const SITE = '/srv/portal';
const asRoot = process.getuid() === 0;

// Each of `changes`, [before, after], must change something.
function changed(text, changes) {
  return changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`the recipe does not say "${from}"`);
    return before.replaceAll(from, to);
  }, text);
}

const withoutSlash = (prefix) => (prefix === '/' ? '' : `location = ${prefix.slice(0, -1)} { return 301 ${prefix}; }\n  `);

const NGINX_TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

async function nginx(folder, prefix) {
  const home = temporaryFolder();
  const port = await freePort();
  const portal = changed(recipe('nginx.conf'), [
    ['listen 80;', `listen 127.0.0.1:${port};`], [SITE, folder], ['include mime.types', 'include /etc/nginx/mime.types'],
    // What nginx.md says of sub-folders.
    ['location / {', `${withoutSlash(prefix)}location ${prefix} {`], ['=404 /404.html', `=404 ${prefix}404.html`],
  ]);
  writeFileSync(join(home, 'nginx.conf'), `
daemon off;
worker_processes 1;
${asRoot ? 'user www-data;' : ''}
pid ${home}/pid;
error_log stderr;
events { worker_connections 64; }
http {
  access_log off;
  ${NGINX_TEMPORARY.map((name) => `${name}_temp_path ${home}/${name};`).join('\n  ')}
${portal}
}
`);
  return start('/usr/sbin/nginx', ['-p', home, '-c', join(home, 'nginx.conf'), '-e', 'stderr'], port);
}

// What Debian switches on for a new Apache, and the modules that apache.md asks for. mime_magic is
// there because it takes compressed files for what they hold when nothing tells it otherwise; so the
// table of types has no .bin.
const APACHE_MODULES = [
  'mpm_event', 'authz_core', 'authz_host', 'alias', 'autoindex', 'deflate', 'dir', 'env', 'filter', 'headers',
  'mime', 'mime_magic', 'negotiation', 'reqtimeout', 'setenvif',
];

function apacheSettings(home, port) {
  return `
ServerRoot "${home}"
${APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
Listen 127.0.0.1:${port}
ServerName portal.example.org
PidFile ${home}/pid
DefaultRuntimeDir ${home}
Mutex file:${home}
ErrorLog ${home}/error.log
LogLevel error
TypesConfig ${home}/mime.types
MIMEMagicFile ${home}/magic
${asRoot ? 'User www-data\nGroup www-data' : ''}
<Directory />
  Require all denied
</Directory>
`;
}

// What apache.md says of sub-folders.
const inSubFolder = (portal, prefix) => changed(portal, [
  ['DocumentRoot "/srv/portal"', `Alias "${prefix.slice(0, -1)}" "/srv/portal"`], [' /404.html', ` ${prefix}404.html`],
]);

async function apache(folder, prefix) {
  const home = temporaryFolder();
  const port = await freePort();
  const text = recipe('apache.conf');
  const portal = changed(prefix === '/' ? text : inSubFolder(text, prefix), [['*:80', `127.0.0.1:${port}`], [SITE, folder]]);
  writeFileSync(join(home, 'mime.types'), readFileSync('/etc/mime.types', 'utf8').replace(/^application\/octet-stream\b.*$/m, ''));
  writeFileSync(join(home, 'magic'), '0\tstring\t{\ttext/plain\n');
  writeFileSync(join(home, 'apache.conf'), apacheSettings(home, port) + portal);
  return start('/usr/sbin/apache2', ['-d', home, '-f', join(home, 'apache.conf'), '-DFOREGROUND'], port);
}

// name → (folder of the site, prefix) → { url of the host's root, stop }
export const RECIPES = { nginx, apache };
