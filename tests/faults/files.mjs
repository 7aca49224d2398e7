// Files, folders, names and surroundings: rows 60 to 69.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { row, story } from './lib/row.mjs';
import { NOW, build, run, told } from './lib/ayumi.mjs';
import { filesOf, tree } from './lib/tree.mjs';
import { FOLLOWUP, TRAINING } from './lib/project.mjs';

const FILES = 'content/strategies/plan/2023/files';
const link = (path, target) => (project) => {
  mkdirSync(join(project.at(path), '..'), { recursive: true });
  symlinkSync(target, project.at(path));
};
const secret = (path) => (project) => {
  mkdirSync(join(project.surroundings, 'secret'), { recursive: true });
  writeFileSync(join(project.surroundings, 'secret', 's.txt'), 'secret');
  link(path, '../../secret')(project);
};

row(60, 'a link to /etc/passwd for a page', { prepare: link('content/pages/x.ja.md', '/etc/passwd'), told: ['content/pages/x.ja.md:1:1 C003'] });
row(60, 'a link to a folder outside, in content/', { prepare: secret('content/strategies/x'), told: ['content/strategies/x:1:1 C003'] });
row(60, 'a link to a folder outside, in static/', { prepare: secret('static/x'), told: ['static/x:1:1 P014'] });
row(60, 'a link to a file inside, which is refused all the same', { prepare: link(`${FILES}/x.md`, '../measures/training.ja.md'), told: [`${FILES}/x.md:1:1 C003`] });
row(60, 'content/ itself a link, which is the choice of who runs the program', {
  prepare: (project) => { renameSync(project.at('content'), join(project.surroundings, 'elsewhere')); symlinkSync('../elsewhere', project.at('content')); } });
row(60, 'static/ itself a link, of which nobody would notice that it is not published', { prepare: secret('static'), told: ['static:1:1 P014'] });
for (const [what, path] of [['a template', 'templates/page.mustache'], ['the words of a language', 'i18n/en.yaml'], ['a static file', 'static/logo.svg'], ['a script of the search', 'search/analyser.js'], ['the folder of the templates', 'templates']]) {
  row(60, `a link for ${what} of a theme`, {
    files: { 'themes/own/readme.txt': 'x' }, add: { 'content/site.yaml': 'theme: own\n' },
    prepare: link(`themes/own/${path}`, '/etc/passwd'), told: [`themes/own/${path}:1:1 T026`] });
}
row(60, 'a link for a theme', {
  files: { 'themes/real/readme.txt': 'x' }, add: { 'content/site.yaml': 'theme: own\n' }, prepare: link('themes/own', 'real'), told: ['themes/own:1:1 T026'] });
row(60, 'a link in a theme where nothing is read', {
  files: { 'themes/own/readme.txt': 'x' }, add: { 'content/site.yaml': 'theme: own\n' }, prepare: link('themes/own/LICENCE', '/etc/passwd') });
row(61, 'two links that lead to each other', {
  prepare: (project) => { link('content/pages/a.ja.md', 'b.ja.md')(project); link('content/pages/b.ja.md', 'a.ja.md')(project); },
  told: ['content/pages/a.ja.md:1:1 C003', 'content/pages/b.ja.md:1:1 C003'] });
row(61, 'a link to the folder that it stands in', { prepare: link('content/self', '.'), told: ['content/self:1:1 C003'] });
row(61, 'a link to the folder that it stands in, in static/', { prepare: link('static/self', '.'), told: ['static/self:1:1 P014'] });

const pipe = (path) => (project) => {
  mkdirSync(join(project.at(path), '..'), { recursive: true });
  assert.equal(spawnSync('mkfifo', [project.at(path)]).status, 0);
};
row(62, 'a pipe in static/', { prepare: pipe('static/p'), told: ['static/p:1:1 P014'] });
row(62, 'a pipe for a page', { prepare: pipe('content/pages/p.ja.md'), told: ['content/pages/p.ja.md:1:1 C003'] });
row(62, 'a pipe for site.yaml', { prepare: (project) => { project.drop('content/site.yaml'); pipe('content/site.yaml')(project); }, told: ['content/site.yaml:1:1 C003'] });
row(62, 'a pipe for a template', { add: { 'content/site.yaml': 'theme: own\n' }, prepare: pipe('themes/own/templates/page.mustache'), told: ['themes/own/templates/page.mustache:1:1 T026'] });
row(62, 'a link to /dev/zero in static/', { prepare: link('static/zero', '/dev/zero'), told: ['static/zero:1:1 P014'] });
row(62, 'a link to /dev/zero for a page', { prepare: link('content/pages/zero.ja.md', '/dev/zero'), told: ['content/pages/zero.ja.md:1:1 C003'] });
story(62, 'a socket in static/', async (project) => {
  mkdirSync(project.at('static'));
  const server = createServer().listen(project.at('static/s'));
  await new Promise((ready) => server.on('listening', ready));
  const result = build(project);
  server.close();
  assert.deepEqual(told(result), ['static/s:1:1 P014']);
});

// Nothing is forbidden to root, so the build runs as nobody.
const AS_NOBODY = process.getuid() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'] : [];
const asNobody = (project, output) => build(project, { before: AS_NOBODY, args: ['-o', output] });
// A folder in which nobody may write, with the site of an earlier build in it.
function openFolder(project) {
  const folder = join(project.surroundings, 'out');
  mkdirSync(folder);
  chmodSync(folder, 0o777);
  return folder;
}
function refused(result, path, cause = /Permission denied/) {
  assert.equal(result.code, 3, `${path}: ${result.err}`);
  assert.ok(result.err.includes(path), `${path}: ${result.err}`);
  assert.match(result.err.toString(), cause);
}
story(63, 'files and folders that may not be read', async (project) => {
  project.write('static/a.txt', 'x').write('themes/own/templates/own.mustache', 'x').write('themes/own/i18n/ja.yaml', '# nothing of our own yet\n');
  project.write(`${FILES}/a.csv`, 'x').add(TRAINING, '\n[表](../files/a.csv)\n').add('content/site.yaml', 'theme: own\n');
  const output = join(openFolder(project), 'site');
  assert.equal(asNobody(project, output).code, 0);
  const before = tree(output);
  const FORBIDDEN = [TRAINING, FOLLOWUP, 'content/site.yaml', `${FILES}/a.csv`, 'static/a.txt', 'themes/own/templates/own.mustache', 'themes/own/i18n/ja.yaml',
    'content', 'content/strategies/plan', FILES, 'static', 'themes/own', 'themes/own/templates'];
  for (const path of FORBIDDEN) {
    const { mode } = statSync(project.at(path));
    chmodSync(project.at(path), 0);
    const result = asNobody(project, output);
    chmodSync(project.at(path), mode);
    refused(result, project.at(path));
    assert.deepEqual(tree(output), before, path);
  }
  assert.equal(asNobody(project, output).code, 0);
});
story(63, 'a folder that may be listed but not entered', async (project) => {
  const output = join(openFolder(project), 'site');
  chmodSync(project.at('content/pages'), 0o644);
  const result = asNobody(project, output);
  chmodSync(project.at('content/pages'), 0o755);
  refused(result, project.at('content/pages'));
  assert.ok(!existsSync(output));
});
story(63, 'an output folder beside which nothing may be written', async (project) => {
  const folder = openFolder(project), output = join(folder, 'site');
  assert.equal(asNobody(project, output).code, 0);
  const before = tree(folder);
  project.write(TRAINING, '## 取組状況\n\n百人を育てた。\n');
  chmodSync(folder, 0o555);
  const result = asNobody(project, output);
  const first = asNobody(project, join(folder, 'first'));
  chmodSync(folder, 0o777);
  refused(result, output);
  refused(first, join(folder, 'first'));
  assert.deepEqual(tree(folder), before);
});
story(63, "somebody's file in the output that may not be read", async (project) => {
  const folder = openFolder(project), output = join(folder, 'site');
  assert.equal(asNobody(project, output).code, 0);
  const own = join(output, 'CNAME');
  writeFileSync(own, 'example.org');
  chmodSync(own, 0);
  const before = tree(output);
  project.write(TRAINING, '## 取組状況\n\n百人を育てた。\n');
  refused(asNobody(project, output), own);
  assert.deepEqual(tree(output), before);
});

row(64, 'names that no address can hold as they are', {
  prepare: (project) => {
    for (const name of ['進捗.csv', 'a b.csv', '#.csv', '%2e.csv', '-rf.csv', 'a&b.csv', 'a?b.csv']) project.write(`${FILES}/${name}`, name);
    project.write(`${FILES}/.hidden`, 'x').write(`${FILES}/x.csv~`, 'x').write('content/pages/.about.ja.md.swp', 'x');
    project.write('static/.htaccess', 'x').write('static/ok.txt~', 'x').write('static/ok.txt', 'x');
    project.add(TRAINING, ['進捗.csv', 'a%20b.csv', '%23.csv', '%252e.csv', '-rf.csv', 'a&b.csv', 'a%3Fb.csv'].map((name) => `\n[${name.length}](../files/${name})\n`).join(''));
  },
  check: (project) => {
    const published = filesOf(project.at('site')).map((name) => name.split('/').pop());
    for (const name of ['進捗.csv', 'a b.csv', '#.csv', '%2e.csv', '-rf.csv', 'a&b.csv', 'a?b.csv', 'ok.txt']) assert.ok(published.includes(name), name);
    for (const name of ['.hidden', 'x.csv~', '.about.ja.md.swp', '.htaccess', 'ok.txt~']) assert.ok(!published.includes(name), name);
    const html = project.read('site/ja/plan/2023/training/index.html');
    for (const address of ['%E9%80%B2%E6%8D%97.csv', 'a%20b.csv', '%23.csv', '%252e.csv', '-rf.csv', 'a%3Fb.csv']) assert.ok(html.includes(`/${address}"`), address);
  } });
row(64, 'a table with the ending .yml', {
  prepare: (project) => renameSync(project.at(FOLLOWUP), project.at(FOLLOWUP.replace('.yaml', '.yml'))), told: ['content/strategies/plan/2023/followup.yml:1:1 C093 followup.yaml?'] });
for (const wrong of ['site.yml', 'Site.yaml', 'SITE.YAML', 'site.yaml.txt']) {
  row(64, `site.yaml with the name ${wrong}`, {
    prepare: (project) => renameSync(project.at('content/site.yaml'), project.at(`content/${wrong}`)), told: [`content/${wrong}:1:1 C093 site.yaml?`] });
}
// What refers to the file is right, and is not called wrong as well.
for (const wrong of ['organizations.yml', 'Organizations.yaml', 'organizations.yaml.txt', 'organisations.yaml']) {
  row(64, `the organisations in ${wrong}, told once`, {
    prepare: (project) => renameSync(project.at('content/organizations.yaml'), project.at(`content/${wrong}`)), told: [`content/${wrong}:1:1 C093 organizations.yaml?`] });
}
for (const [wrong, key, address] of [['topics.yml', 'topics.yaml', 'topic:amr'], ['Glossary.yml', 'glossary.yaml', 'term:amr']]) {
  row(64, `${key} with the name ${wrong}, told once`, {
    files: { [`content/${wrong}`]: '- {id: amr, name: {ja: 薬剤耐性, en: Resistance}}\n', [TRAINING]: `## 取組状況\n\n[薬剤耐性](${address})\n` }, told: [`content/${wrong}:1:1 C093 ${key}?`],
    ...(key === 'topics.yaml' ? { change: [[FOLLOWUP, 'id: vaccines,', 'id: vaccines, topics: [amr],']] } : {}) });
}
row(64, 'strategy.yaml with the name Strategy.yml, told once', {
  prepare: (project) => renameSync(project.at('content/strategies/plan/strategy.yaml'), project.at('content/strategies/plan/Strategy.yml')),
  told: ['content/strategies/plan/Strategy.yml:1:1 C093 strategy.yaml?'] });
row(64, 'a second file of organisations beside the right one', { files: { 'content/organizations.yml': 'nothing: here\n' }, told: ['content/organizations.yml:1:1 C002 organizations.yaml?'] });
row(64, 'two static files that differ in capitals', { files: { 'static/A.txt': 'a', 'static/a.txt': 'b' }, told: ['static/a.txt:1:1 C004'] });
row(64, 'two static folders that differ in capitals', { files: { 'static/Doc/a.txt': 'a', 'static/doc/b.txt': 'b' }, told: ['static/doc:1:1 C004'] });
row(64, 'two static files that differ in how their letters are encoded', { files: { 'static/が.txt': 'a', 'static/か\u3099.txt': 'b' }, told: ['static/が.txt:1:1 C004'] });
for (const name of ['Index.html', 'JA/x.txt', 'Assets/x.css', 'Robots.txt', 'drafts.txt', 'DRAFTS.txt']) {
  row(64, `static/${name}, which is what the generator writes for many hosts`, { files: { [`static/${name}`]: 'x' }, told: [`static/${name}:1:1 P015`] });
}
row(64, 'a static file with the name of a device', { files: { 'static/con.txt': 'x' }, told: ['static:1:1 C005'] });
row(64, 'a line end in the name of a static file', { files: { 'static/a\nb.txt': 'x' }, told: ['static:1:1 C005'] });
row(64, 'a file of a theme that differs in capitals from the one that it is to replace', {
  files: { 'themes/own/static/Style.css': 'a {}' }, add: { 'content/site.yaml': 'theme: own\n' }, told: ['themes/own/static/Style.css:1:1 C004'] });
row(64, 'a line end in the name of a file of a theme', {
  files: { 'themes/own/static/a\nb.css': 'a {}' }, add: { 'content/site.yaml': 'theme: own\n' }, told: ['themes/own/static:1:1 C005'] });
row(64, 'what office programs and systems leave behind', {
  files: { 'content/strategies/plan/2023/measures/~$training.docx': 'x', 'content/strategies/plan/Thumbs.db': 'x', 'content/desktop.ini': 'x', 'static/Thumbs.db': 'x', 'themes/default/static/Thumbs.db': 'x' },
  check: (project) => assert.deepEqual(filesOf(project.at('site')).filter((name) => /Thumbs|desktop|~/.test(name)), []) });
row(64, 'a line end in a name', { prepare: (project) => project.write(`${FILES}/a\nb.csv`, 'x'), told: [`${FILES}:1:1 C005`] });
row(64, 'a name that is not UTF-8', {
  prepare: (project) => { project.write(`${FILES}/ok.csv`, ''); writeFileSync(Buffer.from(`${project.at(FILES)}/a\xff.csv`, 'latin1'), 'x'); },
  told: [`${FILES}:1:1 C005`] });
row(64, 'a name of 255 bytes', {
  prepare: (project) => project.write(`${FILES}/${'a'.repeat(251)}.csv`, 'x'), warned: [`${FILES}/${'a'.repeat(251)}.csv:1:1 P016`] });
row(64, 'a name of 255 bytes, linked to', {
  prepare: (project) => project.write(`${FILES}/${'a'.repeat(251)}.csv`, 'x').add(TRAINING, `\n[表](../files/${'a'.repeat(251)}.csv)\n`) });
row(64, 'the same name, composed and decomposed', {
  prepare: (project) => project.write(`${FILES}/進捗が.csv`, 'x').write(`${FILES}/進捗か\u3099.csv`, 'y'), told: [`${FILES}/進捗が.csv:1:1 C004`] });
row(64, 'a decomposed name that is linked to in its composed form', {
  prepare: (project) => project.write(`${FILES}/か\u3099.csv`, 'x').add(TRAINING, '\n[表](../files/が.csv)\n'), told: [`${TRAINING}:5:5 P004 ../files/か\u3099.csv?`] });

story(65, 'a file that grows, shrinks and vanishes while the site is built', async (project) => {
  const writer = spawn('bash', ['-c', `while :; do printf '## 取組状況\\n\\n語句' > "$0"; for i in 1 2 3 4 5 6 7 8; do printf '語句' >> "$0"; done; rm -f "$0"; done`, project.at(TRAINING)]);
  try {
    for (let i = 0; i < 15; ++i) {
      const result = build(project);
      assert.ok([0, 1, 3].includes(result.code), `exit ${result.code} ${result.err}`);
      if (result.code === 3) assert.match(result.err.toString(), /training\.ja\.md/);
      if (result.code === 0) assert.match(project.read('site/ja/plan/2023/training/index.html'), /<\/html>\s*$/);
    }
  } finally {
    writer.kill('SIGKILL');
    await new Promise((gone) => writer.on('exit', gone));
  }
});

row(66, 'a text file without a byte, which counts as not written', { files: { [TRAINING]: '' } });
row(66, 'a text file of 4 GB', {
  prepare: (project) => truncateSync(project.at(TRAINING), 4 * 1024 ** 3), memory: 200 * 1024, told: [`${TRAINING}:1:1 C006`] });
row(66, 'a site.yaml of 4 GB', {
  prepare: (project) => truncateSync(project.at('content/site.yaml'), 4 * 1024 ** 3), memory: 200 * 1024, told: ['content/site.yaml:1:1 C006'] });
row(66, 'an attachment of 4 GB', {
  prepare: (project) => { project.write(`${FILES}/a.csv`, ''); truncateSync(project.at(`${FILES}/a.csv`), 4 * 1024 ** 3); }, memory: 200 * 1024, told: [`${FILES}/a.csv:1:1 C006`] });
row(66, 'a static file of 4 GB', {
  prepare: (project) => { project.write('static/a.csv', ''); truncateSync(project.at('static/a.csv'), 4 * 1024 ** 3); }, memory: 200 * 1024, told: ['static/a.csv:1:1 C006'] });
for (const path of ['templates/page.mustache', 'i18n/en.yaml', 'static/logo.png', 'search/analyser.js']) {
  row(66, `${path} of 4 GB in a theme`, {
    files: { [`themes/own/${path}`]: '' }, add: { 'content/site.yaml': 'theme: own\n' },
    prepare: (project) => truncateSync(project.at(`themes/own/${path}`), 4 * 1024 ** 3), memory: 200 * 1024, told: [`themes/own/${path}:1:1 T027`] });
}
row(66, 'a file of 4 GB in a theme, where nothing is read', {
  files: { 'themes/own/drawings/logo.psd': '' }, add: { 'content/site.yaml': 'theme: own\n' },
  prepare: (project) => truncateSync(project.at('themes/own/drawings/logo.psd'), 4 * 1024 ** 3), memory: 200 * 1024 });
row(66, 'a template that is no text', {
  files: { 'themes/own/templates/page.mustache': Buffer.from('<p>\xff\xfe</p>', 'latin1') }, add: { 'content/site.yaml': 'theme: own\n' }, told: ['themes/own/templates/page.mustache:1:4 T024'] });
row(66, 'words of a theme that are no text', {
  files: { 'themes/own/i18n/en.yaml': Buffer.from('search: \x8c\x92\n', 'latin1') }, add: { 'content/site.yaml': 'theme: own\n' }, told: ['themes/own/i18n/en.yaml:1:9 C007'] });
row(66, 'a picture of which only the head is there', {
  files: { [`${FILES}/a.png`]: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') }, add: { [TRAINING]: '\n![図](../files/a.png)\n' }, told: [`${TRAINING}:5:6 P009`] });

// [what, the output, exit code, what is told]
const PLACES = [
  ['the root of the disk', () => '/', 'O004'],
  ['the home folder', (project) => project.surroundings, 'O004'],
  ['the project', (project) => project.folder, 'O004'],
  ['the project, with a detour', (project) => `${project.folder}/content/..`, 'O004'],
  ['content/', (project) => project.at('content'), 'O005'],
  ['a folder in content/', (project) => project.at('content/pages/x'), 'O005'],
  ['a link to content/', (project) => { symlinkSync(project.at('content'), project.at('out')); return project.at('out'); }, 'O005'],
  ["somebody else's folder", (project) => { project.write('out/letter.txt', 'x'); return project.at('out'); }, 'O001'],
  ['a file', (project) => { project.write('out', 'x'); return project.at('out'); }, 'O007'],
  ['a folder in one that does not exist', (project) => project.at('no/out'), 'O006'],
];
for (const [what, place, code] of PLACES) {
  story(67, `the output into ${what}`, async (project) => {
    const output = place(project);
    const before = tree(project.surroundings);
    const result = build(project, { args: ['-o', output], env: { HOME: project.surroundings } });
    assert.equal(result.code, 1, `${result.err}${result.out}`);
    assert.deepEqual([...new Set(told(result).map((line) => line.split(' ')[1]))], [code]);
    assert.deepEqual(tree(project.surroundings), before);
  });
}
story(67, 'files in the output that are not ours stay', async (project) => {
  assert.equal(build(project).code, 0);
  project.write('site/CNAME', 'example.org').write('site/own/letter.txt', 'x');
  project.drop(TRAINING);
  assert.equal(build(project).code, 0);
  assert.equal(project.read('site/CNAME'), 'example.org');
  assert.equal(project.read('site/own/letter.txt'), 'x');
});

const SURROUNDINGS = {
  'another time zone': { env: { TZ: 'Pacific/Auckland' } },
  'no language': { env: { LANG: 'C', LC_ALL: 'C' } },
  'Japanese surroundings': { env: { LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' } },
  'Turkish surroundings, where I is not the capital of i': { env: { LC_ALL: 'tr_TR.UTF-8' } },
  'a strict umask': { umask: 0o077 },
  'an open umask': { umask: 0 },
  'one thread': { args: ['-j', '1'] },
  'eight threads': { args: ['-j', '8'] },
  'another working folder': { cwd: '/' },
  'an address space twice as large': { memory: 1200 * 1024 },
};
for (const [what, { umask, ...options }] of Object.entries(SURROUNDINGS)) {
  story(68, `the same bytes in ${what}`, async (project) => {
    const first = join(project.surroundings, 'first'), second = join(project.surroundings, 'second');
    assert.equal(build(project, { args: ['-o', first], env: { TZ: 'UTC', LANG: 'C.UTF-8' } }).code, 0);
    const before = umask === undefined ? undefined : process.umask(umask);
    const again = build(project, { ...options, args: ['-o', second, ...(options.args ?? [])] });
    if (before !== undefined) process.umask(before);
    assert.equal(again.code, 0, `${again.err}`);
    assert.deepEqual(tree(second), tree(first));
  });
}
story(68, 'the same bytes from another folder, made in another order, at another time', async (project) => {
  const copy = join(project.surroundings, 'another', 'place');
  for (const name of filesOf(project.at('content')).reverse()) {
    const to = join(copy, 'content', name);
    mkdirSync(join(to, '..'), { recursive: true });
    cpSync(project.at(`content/${name}`), to);
    utimesSync(to, 0, 0);
  }
  const outputs = ['first', 'second'].map((name) => join(project.surroundings, name));
  assert.equal(run(['build', '-C', project.folder, '-o', outputs[0], '--now', NOW]).code, 0);
  assert.equal(run(['build', '-C', '.', '-o', outputs[1], '--now', NOW], { cwd: copy }).code, 0);
  assert.deepEqual(tree(outputs[1]), tree(outputs[0]));
  for (const name of filesOf(outputs[0])) {
    assert.ok(!readFileSync(join(outputs[0], name)).includes(project.surroundings), name);
  }
});
story(68, 'the same list of mistakes with any number of threads and in any locale', async (project) => {
  for (let i = 0; i < 40; ++i) project.write(`content/pages/p${i}.ja.md`, `---\ntitel: x\n---\n## [あ](page:p${i}x)\n`);
  const lists = [['-j', '1'], ['-j', '8']].flatMap((args) =>
    [{ LC_ALL: 'C' }, { LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' }].map((env) => build(project, { args, env }).out.toString()));
  assert.ok(lists[0].length > 1000);
  for (const list of lists) assert.equal(list, lists[0]);
});
story(68, 'what the worst editor is told, with any number of threads and in any language', async () => {
  const portal = fileURLToPath(new URL('../portals/an-editor-makes-forty-mistakes-in-ten-files', import.meta.url));
  const expected = readFileSync(join(portal, 'expected/diagnostics.txt'), 'utf8');
  for (const jobs of ['1', '8']) {
    for (const env of [{ LC_ALL: 'C' }, { LC_ALL: 'ja_JP.UTF-8', TZ: 'Asia/Tokyo' }]) {
      assert.equal(run(['check', '-C', portal, '--now', NOW, '-j', jobs, '--lang', 'en'], { env }).err.toString(), expected);
    }
  }
});
for (const epoch of ['abc', '-1', '', ' 1', '1 ', '0x1', '1.5', '99999999999999999999']) {
  story(69, `SOURCE_DATE_EPOCH=${JSON.stringify(epoch)}`, async (project) => {
    const result = run(['build', '-C', project.folder], { env: { SOURCE_DATE_EPOCH: epoch } });
    assert.equal(result.code, 2, `${result.err}`);
    assert.match(result.err.toString(), /SOURCE_DATE_EPOCH/);
    assert.ok(!existsSync(project.at('site')));
  });
}
story(69, 'SOURCE_DATE_EPOCH decides about embargoes', async (project) => {
  project.add(FOLLOWUP, 'publish_at: 2030-01-01T00:00:00Z\n');
  const moment = Date.UTC(2030, 0, 1) / 1000;
  for (const [epoch, open] of [[moment - 1, false], [moment, true]]) {
    const site = project.at(`site-${epoch}`);
    assert.equal(run(['build', '-C', project.folder, '-o', site], { env: { SOURCE_DATE_EPOCH: String(epoch) } }).code, 0);
    assert.equal(existsSync(`${site}/ja/plan/2023/index.html`), open);
  }
});
