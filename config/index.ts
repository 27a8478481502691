import { isAbsolute, relative, resolve } from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import type { IProjectConfig } from '@tarojs/taro/types/compile'

const root = process.cwd()

/** Where a build lands: `dist/<platform>`, or any folder named by OUT. Taro wants it relative to the project. */
const outputRoot = (): string => {
  const out = process.env.OUT ?? `dist/${process.env.TARO_ENV ?? 'weapp'}`
  return isAbsolute(out) ? relative(root, out) : out
}

/** Taro's templates know no ARIA; the plugin writes these attributes into them (+2.4 KB). */
const spoken = { 'aria-role': '', 'aria-label': '' }
const aria = { ...spoken, 'aria-hidden': '', 'aria-live': '', 'aria-checked': '' }

/** The rules and contracts that page code imports as values lie outside `src`. */
const compile = { include: [resolve(root, 'domain')] }

type Chain = Parameters<NonNullable<NonNullable<IProjectConfig<'webpack5'>['mini']>['webpackChain']>>[0]

/** tRPC's client does not say that it is free of side effects; it is, and its socket links stay off the phone. */
const dropUnusedLinks = (chain: Chain) => {
  chain.module
    .rule('trpc')
    .test(/@trpc[\\/]client/)
    .set('sideEffects', false)
}

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'xinxintong',
    date: '2026-11-23',
    // Drawn at 375 points: 1 px in a stylesheet is 2 rpx on a phone, and 1 px in the browser.
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: outputRoot(),
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    // Taro follows picture paths of the app config alone; these are named by theme.json.
    copy: {
      patterns:
        process.env.TARO_ENV === 'weapp'
          ? [{ from: 'src/theme/tab/', to: `${outputRoot()}/theme/tab/` }]
          : [],
      options: {},
    },
    plugins: [
      [
        '@tarojs/plugin-inject',
        {
          components: { View: aria, Button: spoken, Image: spoken, Input: spoken, Textarea: spoken },
        },
      ],
    ],
    // Babel must not touch tRPC and TanStack (it fails on their #private methods); esbuild lowers them to what
    // the oldest phones run, together with our own code.
    jsMinimizer: 'esbuild',
    cssMinimizer: 'csso',
    esbuild: { minify: { enable: process.env.NODE_ENV !== 'development', config: { target: 'es2018' } } },
    mini: {
      compile,
      // WeChat counts every file of a package.
      enableSourceMap: false,
      webpackChain: dropUnusedLinks,
      // One stylesheet holds what several pages share; parts do not restyle each other, so their order is free.
      miniCssExtractPluginOption: { ignoreOrder: true },
      optimizeMainPackage: { enable: true },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    },
    h5: {
      compile,
      enableSourceMap: false,
      // Relative, so that the app runs under /app/ and from a folder alike.
      publicPath: './',
      router: { mode: 'hash' },
      // The budgets of this project are the phone package's, measured by its own tests.
      webpackChain: (chain) => {
        dropUnusedLinks(chain)
        chain.performance.hints(false)
      },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        pxtransform: { enable: false },
        autoprefixer: { enable: true, config: {} },
        cssModules: { enable: false },
      },
    },
  }
  return merge({}, base)
})
