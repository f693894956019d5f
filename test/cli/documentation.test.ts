import { spawnSync } from 'node:child_process';
import path from 'node:path';

describe('docs/command-line.md', () => {
  it('is what the table of commands gives', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/command-line-page.ts', '--check'],
      { cwd: path.join(__dirname, '../..'), encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
