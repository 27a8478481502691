type AppConfig = { pages?: string[]; subPackages?: { root: string; pages: string[] }[] }

/**
 * Every page of the mini-program by its whole path, read from the app's own configuration: only to these may a
 * printed code or a message lead (WeChat answers 41030 for any other).
 */
export const describePages = async (): Promise<string[]> => {
  // What the build of the app puts there.
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  const loaded: { default: AppConfig } = await import('../../src/app.config')
  const { pages = [], subPackages = [] } = loaded.default
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
}
