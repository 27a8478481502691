/** The browser has no way into the cloud's storage: it fails by name, and the caller says so. */
export const showCloudPicture = (fileId: string): Promise<void> =>
  Promise.reject(new Error(`only WeChat can open ${fileId}`))
