const path = require('node:path');

/** The page of the workbench: Univer in the page, the book in a worker, the pane in its frame. */
const root = path.join(__dirname, '..');

module.exports = {
  mode: 'production',
  devtool: false,
  target: ['web', 'es2021'],
  context: root,
  entry: {
    page: './workbench/page/page.ts',
    pane: './workbench/page/pane-page.ts',
  },
  output: {
    path: path.join(root, 'dist', 'workbench'),
    filename: '[name].js',
    clean: true, // nothing of a former build stays beside this one
    publicPath: '',
    workerChunkLoading: 'import-scripts',
  },
  resolve: {
    extensions: ['.ts', '.js', '.json'],
    modules: [path.join(__dirname, 'node_modules'), path.join(root, 'node_modules')],
  },
  performance: {hints: false},
  // Shipped to nobody: what counts is to be built soon.
  optimization: {minimize: false},
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'ts-loader',
        exclude: /node_modules/,
        // The parts of the pane come with it: nothing crosses a network here.
        parser: {dynamicImportMode: 'eager'},
        options: {
          configFile: path.join(__dirname, 'tsconfig.json'),
          transpileOnly: true,
          compilerOptions: {module: 'ESNext', noEmit: false},
        },
      },
    ],
  },
};
