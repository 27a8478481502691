const SHARED = ['package-lock.json', 'tsconfig.json', 'domain']
const FUNCTIONS = [...SHARED, 'cloudfunctions', 'config/functions']
const APP = [...SHARED, 'src', 'cloudfunctions', 'config/index.ts', 'babel.config.js']
const tsx = (file) => ['node_modules/tsx/dist/cli.mjs', file]
const taro = (type) => ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', type]

/** Everything that is built: what it is made from, what proves it is there, and the command (run with node). */
export const TARGETS = [
  {
    name: 'functions',
    label: 'cloud functions',
    inputs: FUNCTIONS,
    makes: 'dist/cloudfunctions/home/index.js',
    run: tsx('config/functions/build-functions.ts'),
  },
  {
    name: 'manifest',
    label: 'street data and API description',
    inputs: [...FUNCTIONS, 'street'],
    salt: process.env.STREET ?? '',
    makes: 'dist/cloud.json',
    run: tsx('config/functions/build-manifest.ts'),
  },
  {
    name: 'local-cloud',
    label: 'local cloud',
    inputs: ['package-lock.json', 'local-cloud'],
    makes: 'dist/local-cloud/main.js',
    run: tsx('config/build/build-local-cloud.ts'),
  },
  {
    name: 'h5',
    label: 'the app for the browser (about half a minute)',
    inputs: APP,
    makes: 'dist/h5/index.html',
    run: taro('h5'),
  },
  {
    name: 'weapp',
    label: 'the mini-program (about half a minute)',
    inputs: [...APP, 'project.config.json'],
    makes: 'dist/weapp/app.json',
    run: taro('weapp'),
  },
]
