const { Compilation, sources } = require('webpack');

const name = 'GeneratedFilesPlugin';

/** Adds files to a build that functions make: `{ 'name.json': () => text or a promise of text }`. */
class GeneratedFilesPlugin {
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        for (const [file, make] of Object.entries(this.files)) {
          compilation.emitAsset(file, new sources.RawSource(await make()));
        }
      });
    });
  }
}

module.exports = { GeneratedFilesPlugin };
