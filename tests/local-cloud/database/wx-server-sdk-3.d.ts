/** An older release of the SDK, kept beside the current one; it comes without declarations of its own. */
declare module 'wx-server-sdk-3' {
  import cloud from 'wx-server-sdk'
  export default cloud
}
