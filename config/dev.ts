import type { UserConfigExport } from '@tarojs/cli'

/** Watching: nothing is minified; the phone's size limits do not hold for such a build. */
export default {
  esbuild: { minify: { enable: false } },
} satisfies UserConfigExport<'webpack5'>
