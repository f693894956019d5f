import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFiles, workbookNames } from '../../src/cli/files/find-workbooks';
import { readInput } from '../../src/cli/files/read-input';
import { nameKey, sameFileAmong } from '../../src/cli/files/same-file';
import { beginFile, removeUnfinishedFiles } from '../../src/cli/files/unfinished-files';
import { writeWhole } from '../../src/cli/files/write-whole';
import { nearestSpelling } from '../../src/cli/nearest-spelling';

let folder: string;
const at = (...parts: string[]): string => path.join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'syb files '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that is written', () => {
  it('is there whole, with the rights of the one it replaces, and nothing beside it', async () => {
    writeFileSync(at('out.xlsx'), 'before');
    chmodSync(at('out.xlsx'), 0o640);
    await writeWhole(at('out.xlsx'), 'after');
    expect(readFileSync(at('out.xlsx'), 'utf8')).toBe('after');
    expect(statSync(at('out.xlsx')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['out.xlsx']);
  });

  it('keeps a link a link, and changes what it leads to', async () => {
    mkdirSync(at('shared'));
    writeFileSync(at('shared/plan.xlsx'), 'before');
    symlinkSync(at('shared/plan.xlsx'), at('plan.xlsx'));
    await writeWhole(at('plan.xlsx'), 'after');
    expect(readFileSync(at('shared/plan.xlsx'), 'utf8')).toBe('after');
    expect(readdirSync(at('shared'))).toEqual(['plan.xlsx']);
  });

  it('is refused where its folder is missing or it is a folder itself, and nothing is left', async () => {
    mkdirSync(at('taken.xlsx'));
    writeFileSync(at('no folder'), '');
    await expect(writeWhole(at('taken.xlsx'), 'x')).rejects.toThrow('is a folder. Give the name of the file');
    await expect(writeWhole(at('missing', 'x.xlsx'), 'x')).rejects.toThrow('does not exist, so');
    await expect(writeWhole(at('no folder', 'x.xlsx'), 'x')).rejects.toThrow('does not exist, so');
    expect(readdirSync(folder).sort()).toEqual(['no folder', 'taken.xlsx']);
  });

  it('leaves nothing behind when it cannot take its name', async () => {
    const tooLong = at(`${'long'.repeat(70)}.xlsx`);
    await expect(writeWhole(tooLong, 'x')).rejects.toThrow('Whatever stood there before is unchanged.');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is removed while unfinished, when the program ends before its time', () => {
    writeFileSync(at('half.part'), 'ha');
    beginFile(at('half.part'));
    removeUnfinishedFiles();
    expect(existsSync(at('half.part'))).toBe(false);
  });
});

describe('files that are read', () => {
  it('are those of a folder and its folders by name, without Excel’s lock files and links', async () => {
    mkdirSync(at('b', 'deep'), { recursive: true });
    for (const name of ['10.xlsx', '9.XLSM', '~$9.XLSM', 'notes.txt', 'b/deep/x.xlsx', 'old.xls'])
      writeFileSync(at(name), '');
    symlinkSync(folder, at('b', 'circle'));
    const { files, refused } = await findFiles([folder, at('10.xlsx'), at('none.xlsx')], workbookNames);
    expect(files.map((file) => path.relative(folder, file))).toEqual([
      '9.XLSM',
      '10.xlsx',
      'b/deep/x.xlsx',
      'none.xlsx',
    ]);
    expect(refused).toEqual([]);
  });

  it('are refused with a sentence where a folder holds none', async () => {
    mkdirSync(at('empty'));
    const { files, refused } = await findFiles([at('empty')], workbookNames);
    expect({ files, refused }).toEqual({
      files: [],
      refused: [{ file: at('empty'), refused: `${at('empty')} holds no workbook (.xlsx or .xlsm).` }],
    });
  });

  it('are refused before they fill the memory', async () => {
    const handle = at('large.xlsx');
    writeFileSync(handle, '');
    // Sparse: it has a size, and takes no room.
    const { truncateSync } = await import('node:fs');
    truncateSync(handle, 101 * 1_048_576);
    await expect(readInput(handle)).rejects.toThrow('The file has 101 MB; files of up to 100 MB are read.');
  });

  it('are the same by whatever path they are reached', async () => {
    writeFileSync(at('a.xlsx'), '');
    writeFileSync(at('b.xlsx'), '');
    symlinkSync(at('a.xlsx'), at('link.xlsx'));
    expect(await sameFileAmong(at('link.xlsx'), [at('b.xlsx'), at('.', 'a.xlsx')])).toBe(at('a.xlsx'));
    expect(await sameFileAmong(at('link.xlsx'), [at('b.xlsx')])).toBeUndefined();
    expect(await sameFileAmong(at('new.xlsx'), [at('b.xlsx')])).toBeUndefined();
    expect(nameKey('out/Plan.xlsx')).toBe(nameKey('out/../out/plan.XLSX'));
  });
});

describe('the nearest spelling', () => {
  const known = ['recalc', 'validate', 'position', 'refresh'];

  it.each([
    ['recal', 'recalc'],
    ['valdiate', 'validate'],
    ['VALIDATE', 'validate'],
    ['psoition', 'position'],
    ['refersh', 'refresh'],
  ])('of %s is %s', (given, expected) => expect(nearestSpelling(given, known)).toBe(expected));

  it('of what is far from all is none', () => {
    for (const given of ['xyz', 'budget', '']) expect(nearestSpelling(given, known)).toBeUndefined();
  });
});
