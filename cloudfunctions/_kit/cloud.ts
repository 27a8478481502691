import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

/** The database of this environment. A missing document reads as null instead of throwing errCode -1. */
export const db = cloud.database({ throwOnNotFound: false } as Parameters<typeof cloud.database>[0])
export const command = db.command

type WxContext = { OPENID?: string; SOURCE?: string; ENV?: string }

/**
 * Who is calling, as WeChat says. Only valid while one event runs (the SDK reads process.env), so it is asked for
 * inside main and never kept. The SDK turns numeric-looking values into numbers; ids stay text here.
 */
export const readCaller = (): { openid: string | null; source: string } => {
  const context = cloud.getWXContext() as WxContext
  return { openid: context.OPENID ? String(context.OPENID) : null, source: String(context.SOURCE ?? '') }
}

/** WeChat's own server calls (`openapi`), loosely typed by the SDK: each caller parses what it gets. */
export const openapi = cloud.openapi as Record<
  string,
  Record<string, (input: Record<string, unknown>) => Promise<unknown>>
>

/** The environment this function runs in: the first part of every file id of its storage. */
export const readEnv = (): string => String((cloud.getWXContext() as WxContext).ENV ?? '')

export const uploadFile = cloud.uploadFile
export const downloadFile = cloud.downloadFile
export const deleteFile = cloud.deleteFile
export const getTempFileURL = cloud.getTempFileURL
