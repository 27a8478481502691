/// <reference types="@tarojs/taro" />

declare module '*.png' {
  const path: string
  export default path
}

declare module 'abortcontroller-polyfill/dist/cjs-ponyfill' {
  export const AbortController: typeof globalThis.AbortController
}
