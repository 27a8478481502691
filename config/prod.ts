import type { UserConfigExport } from '@tarojs/cli'

/** Without source maps: WeChat counts every file of a package. */
export default {
  mini: { enableSourceMap: false },
  h5: { enableSourceMap: false },
} satisfies UserConfigExport<'webpack5'>
