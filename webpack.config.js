const path = require('node:path');

/** TypeScript through ts-loader, for any bundle. */
const base = {
  mode: 'production',
  devtool: false,
  target: ['web', 'es2021'],
  resolve: {extensions: ['.ts', '.js', '.json']},
  performance: {hints: false},
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        exclude: /node_modules/,
        options: {transpileOnly: true, compilerOptions: {module: 'ESNext', noEmit: false}},
      },
    ],
  },
};

const into = (folder) => path.join(__dirname, 'dist', folder);

/** The core alone, as Apps Script runs it: one script, no host, ES2021. */
const core = {
  ...base,
  name: 'core',
  entry: './shared/index.ts',
  output: {
    path: into('core'),
    filename: 'core.js',
    library: {name: 'MLCore', type: 'var'},
  },
};

/** Excel: functions.js stands alone and holds the core; taskpane.js adds the pane and the host to it, in the same page. */
const addin = {
  ...base,
  name: 'addin',
  entry: {
    functions: './addin/functions/functions.ts',
    taskpane: {import: './addin/taskpane/taskpane.ts', dependOn: 'functions'},
    english: {import: './addin/taskpane/english.ts', dependOn: 'functions'},
  },
  output: {path: into('addin'), filename: '[name].js', chunkLoadingGlobal: 'bilanMlChunks'},
};

/** The page that makes a manifest from an address. */
const page = {
  ...base,
  name: 'page',
  entry: {page: './addin/manifest/page/page.ts'},
  output: {path: into('addin'), filename: '[name].js'},
};

/** Google Sheets: the script of the workbook, and that of the sidebar's page; appsscript/build makes the files to install of them. */
const appsscript = {
  ...base,
  name: 'appsscript',
  entry: './appsscript/build/bundle.ts',
  output: {path: into('appsscript-parts'), filename: 'bundle.js', library: {name: 'BilanML_', type: 'var'}},
};

const sidebar = {
  ...base,
  name: 'sidebar',
  entry: './appsscript/sidebar/page.ts',
  output: {path: into('appsscript-parts'), filename: 'page.js'},
};

module.exports = [core, addin, page, appsscript, sidebar];
