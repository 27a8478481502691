import type { WireAnswer } from '../database/open-database'
import {
  type CallError,
  eventTooLarge,
  functionNotFound,
  maxEventBytes,
  outcomeError,
} from '../functions/call-error'
import type { FunctionService } from '../functions/function-service'

const toWire = ({ code, errMsg }: CallError): WireAnswer => ({ code, message: errMsg })

/**
 * `functions.invokeFunction`: one function calls another. The identity of the person is not passed on (it is
 * not documented that WeChat does); the source is, with `,scf` at its end.
 */
export const createFunctionInvoker =
  (functions: FunctionService) =>
  async (parameters: Record<string, unknown>, source: string): Promise<WireAnswer> => {
    const functionName = String(parameters.function_name ?? '')
    if (!functions.find(functionName)) return toWire(functionNotFound(functionName))
    const event = String(parameters.request_data || '{}')
    if (Buffer.byteLength(event) > maxEventBytes) return toWire(eventTooLarge())
    const { outcome, invocation } = await functions.invoke({ functionName, source, event })
    const error = outcomeError(outcome)
    if (error) return { ...toWire(error), requestId: invocation.id }
    const result = outcome.kind === 'done' ? outcome.result : 'null'
    return { data: { response_data: result }, requestId: invocation.id }
  }
