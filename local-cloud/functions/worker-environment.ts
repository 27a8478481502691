import type { FunctionDefinition } from './function-definition'
import type { Invocation } from './invocation'
import type { RunMessage } from './worker-messages'

/** What identifies this local cloud to the SDK of its functions. */
export type CloudIdentity = {
  appId: string
  envId: string
  /** `http://127.0.0.1:<port>`, where the functions reach the gateway. */
  origin: string
  secretId: string
  secretKey: string
  sessionToken: string
}

/** Windows cannot open a socket without these. */
const systemVariables = ['SystemRoot', 'TEMP', 'TMPDIR']
const inheritedVariables = (): Record<string, string> =>
  Object.fromEntries(
    systemVariables.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )

/**
 * The whole process.env of a worker thread: nothing of the terminal it was started from leaks in. With these
 * the unmodified wx-server-sdk talks to the gateway alone (TENCENTCLOUD_RUNENV keeps it from asking the
 * metadata service; without a region it prints an error line a call).
 */
export const workerEnvironment = (
  identity: CloudIdentity,
  functionName: string,
  extra: Record<string, string>,
): Record<string, string> => ({
  ...inheritedVariables(),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: identity.secretId,
  TENCENTCLOUD_SECRETKEY: identity.secretKey,
  TENCENTCLOUD_SESSIONTOKEN: identity.sessionToken,
  SCF_NAMESPACE: identity.envId,
  SCF_FUNCTIONNAME: functionName,
  TCB_ENV: identity.envId,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${identity.origin}/admin` }),
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_SEQID',
  ...extra,
})

/**
 * The variables of one event: identity comes from here and from nowhere else. TCB_SEQID, the trace id, is kept
 * by the worker (call-sites.ts).
 */
const invocationVariables = (identity: CloudIdentity, invocation: Invocation): Record<string, string> => {
  const context: Record<string, string> = { WX_APPID: identity.appId, WX_CLIENTIP: '127.0.0.1' }
  if (invocation.openid !== undefined) context.WX_OPENID = invocation.openid
  const keys = invocation.openDataKeys ?? []
  if (keys.length > 0) context.WX_OPEN_DATA_INFO = JSON.stringify({ keys })
  const variables: Record<string, string> = {
    ...context,
    WX_CONTEXT_KEYS: Object.keys(context).join(','),
    TCB_SOURCE: invocation.source,
  }
  if (invocation.source === 'wx_trigger') variables.TRIGGER_SRC = 'timer'
  return variables
}

/** The message that runs an invocation, with the context object the cloud hands to `main`. */
export const runMessage = (
  identity: CloudIdentity,
  definition: FunctionDefinition,
  invocation: Invocation,
): RunMessage => {
  const env = invocationVariables(identity, invocation)
  const context = {
    request_id: invocation.id,
    function_name: definition.name,
    function_version: '$LATEST',
    namespace: identity.envId,
    memory_limit_in_mb: 256,
    time_limit_in_ms: definition.timeout * 1000,
    environment: JSON.stringify(env),
  }
  return { id: invocation.id, event: invocation.event, env, context }
}
