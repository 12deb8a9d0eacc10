const path = require('node:path');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const {NormalModuleReplacementPlugin, RuntimeGlobals, RuntimeModule} = require('webpack');

/** TypeScript through ts-loader, for any bundle. Each is one piece, `import()` included, unless it says otherwise. */
const base = {
  mode: 'production',
  devtool: false,
  target: ['web', 'es2021'],
  resolve: {extensions: ['.ts', '.js', '.json']},
  performance: {hints: false},
  module: {
    parser: {javascript: {dynamicImportMode: 'eager'}},
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        exclude: /node_modules/,
        // No module of ours does anything by being imported: one that is not used is left out.
        sideEffects: false,
        options: {transpileOnly: true, compilerOptions: {module: 'ESNext', noEmit: false}},
      },
    ],
  },
};

const into = (folder) => path.join(__dirname, 'dist', folder);

/**
 * Has `import()` ask `bilanMlLoadScript` for the script of a part (pane/load-script.ts), where webpack would put a loader of
 * its own into functions.js: that one also runs where there is no page.
 */
class LoadsThroughThePage {
  apply(compiler) {
    class LoadScript extends RuntimeModule {
      generate() {
        const none = '(_, done) => done({type: "missing"})'; // no page: the part is told as one that did not come
        return `${RuntimeGlobals.loadScript} = (url, done) => (globalThis.bilanMlLoadScript ?? (${none}))(url, done);`;
      }
    }
    compiler.hooks.compilation.tap(LoadsThroughThePage.name, (compilation) => {
      const hook = compilation.hooks.runtimeRequirementInTree.for(RuntimeGlobals.loadScript);
      hook.tap({name: LoadsThroughThePage.name, stage: -1}, (chunk) => {
        compilation.addRuntimeModule(chunk, new LoadScript('load script'));
        return true;
      });
    });
  }
}

/** What the first minimizer does. */
const firstly = {
  ecma: 2021,
  compress: {ecma: 2021, passes: 3, keep_fargs: false, unsafe_arrows: true},
  mangle: true,
};

/**
 * Makes what is loaded at once smaller than webpack's own minimizer does. Functions without `this` become arrows: nothing
 * here asks one for its prototype. What the first leaves, the second still takes a little from.
 */
const smaller = new MinimizerPlugin({
  minify: [MinimizerPlugin.swcMinify, MinimizerPlugin.terserMinify],
  minimizerOptions: [firstly, {ecma: 2021, compress: {ecma: 2021, passes: 2}}],
  extractComments: false,
});

/**
 * Excel: functions.js stands alone and holds the core; taskpane.js adds the pane and the host to it, in the same page. Both open the
 * pane; what it can do without at first comes in parts, each with a limit of its own (addin/site-sizes.ts). The name of a part bears
 * its content: a program never takes a part of another version.
 */
const addin = {
  ...base,
  name: 'addin',
  entry: {
    functions: './addin/functions/functions.ts',
    taskpane: {import: './addin/taskpane/taskpane.ts', dependOn: 'functions'},
  },
  output: {
    path: into('addin'),
    publicPath: '',
    filename: '[name].js',
    chunkFilename: '[name].[contenthash:8].js',
    chunkLoadingGlobal: 'bilanMlChunks',
    // Scripts of a build before; the rest of the folder is made by others.
    clean: {keep: (file) => !file.endsWith('.js') || file === 'page.js'},
  },
  module: {...base.module, parser: {javascript: {dynamicImportMode: 'lazy'}}},
  optimization: {
    minimizer: [smaller],
    splitChunks: {
      cacheGroups: {
        default: false,
        defaultVendors: false,
        // The control itself, for its view as for the functions that read a ledger.
        control: {
          name: 'control',
          chunks: ({name}) => name === 'ledger' || name === 'aids',
          minChunks: 2,
          enforce: true,
        },
        // The file format, for what reads files as for what is handed round.
        package: {
          name: 'package',
          chunks: ({name}) => name === 'files' || name === 'publish',
          minChunks: 2,
          enforce: true,
        },
        // What is told once registers are read, and printed too.
        chosen: {
          name: 'chosen',
          test: /(?:essential-choice|reserves)\.ts$/,
          chunks: ({name}) => ['told', 'report', 'aids', 'check', 'table', 'places'].includes(name),
          minChunks: 2,
          priority: 1,
          enforce: true,
        },
        // What plans a sheet, for the report as for the control of aids: comes with whichever is asked for first. What draws pages
        // in steps is a few lines: it stands in both parts that ask for it.
        sheets: {
          name: 'sheets',
          test: ({resource = ''}) => !/(?:draw-in-steps|say-left-out)\.ts$/.test(resource),
          chunks: ({name}) => ['report', 'aids', 'check', 'table', 'places'].includes(name),
          minChunks: 2,
          enforce: true,
        },
        // What understands declarations, for a workbook that has some as for who composes one.
        declared: {
          name: 'declared',
          chunks: ({name}) => name === 'language' || name === 'table',
          minChunks: 2,
          enforce: true,
        },
      },
    },
  },
  plugins: [
    new LoadsThroughThePage(),
    // What understands an agency's own declarations comes with the first workbook that has some.
    new NormalModuleReplacementPlugin(/^\.\/own-model$/, (asked) => {
      if (asked.contextInfo.issuer.endsWith('model-of.ts')) asked.request = './own-model-later';
    }),
    // What tells headings and sheets that nothing reads comes with the first workbook that has some.
    new NormalModuleReplacementPlugin(/^\.\/(?:tell-unread|unknown-sheets)$/, (asked) => {
      if (/(?:unread-headings|recognise|read-registers)\.ts$/.test(asked.contextInfo.issuer)) asked.request += '-later';
    }),
    // What tells what is wrong with registers, or missing in them, comes once some are read.
    new NormalModuleReplacementPlugin(/\/tell-problems$/, (asked) => {
      if (!asked.contextInfo.issuer.endsWith('-later.ts')) asked.request += '-later';
    }),
    // What hides small numbers comes with the first workbook that has a threshold of disclosure.
    new NormalModuleReplacementPlugin(/^\.\/disclosure\/hide-results$/, (asked) => {
      asked.request = './disclosure/hide-results-later';
    }),
    new NormalModuleReplacementPlugin(/^\.\/figures-table$/, (asked) => {
      if (asked.contextInfo.issuer.endsWith('evaluate-table.ts')) asked.request = './figures-table-later';
    }),
    new NormalModuleReplacementPlugin(/^\.\/own-counts$/, (asked) => {
      asked.request = './own-counts-later';
    }),
    new NormalModuleReplacementPlugin(/^\.\/calendar-columns$/, (asked) => {
      if (/(made-columns|reason)\.ts$/.test(asked.contextInfo.issuer)) asked.request = './calendar-columns-later';
    }),
  ],
};

/** The page that makes a manifest from an address. */
const page = {
  ...base,
  name: 'page',
  entry: {page: './addin/manifest/page/page.ts'},
  output: {path: into('addin'), filename: '[name].js'},
};

/** Gives the script an `undefined` of its own: the next minimizer writes it as one letter, where it stands a thousand times. */
const ownUndefined = async (input) => {
  const [code] = Object.values(input);
  return {code: code.replace('"use strict";', '"use strict";let undefined;')};
};

/** The same for what nothing compresses. What is unsafe of the last is so for a symbol made a text, which none is here. */
const smallest = new MinimizerPlugin({
  minify: [MinimizerPlugin.swcMinify, ownUndefined, MinimizerPlugin.terserMinify],
  minimizerOptions: [
    firstly,
    {},
    {ecma: 2021, compress: {ecma: 2021, passes: 2, unsafe: true, unsafe_methods: true, unsafe_undefined: true}},
  ],
  extractComments: false,
});

/** Google Sheets: the script of the workbook, and that of the sidebar's page; appsscript/build makes the files to install of them. */
const appsscript = {
  ...base,
  name: 'appsscript',
  entry: './appsscript/build/bundle.ts',
  output: {path: into('appsscript-parts'), filename: 'bundle.js', library: {name: 'BilanML_', type: 'var'}},
  optimization: {minimizer: [smallest]},
};

const sidebar = {
  ...base,
  name: 'sidebar',
  entry: './appsscript/sidebar/page.ts',
  output: {path: into('appsscript-parts'), filename: 'page.js'},
};

module.exports = [addin, page, appsscript, sidebar];
