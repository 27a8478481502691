import { applyStreet } from './apply-street'
import { checkStreet } from './check-street'
import { newStreet } from './new-street'
import { isStreetId } from './streets'

const USAGE = `用法：
  npm run street -- check <街的编号>          检查文件，错在哪一行都会说
  npm run street -- new <街的编号>            造一个带说明的空街道，能直接通过检查
  npm run street -- apply <街的编号> --env <local 或云环境编号> [--url 地址] [--yes] [--overwrite]
                                              先列出要写什么；加 --yes 才真的写；员工改过的不动，除非加 --overwrite
编号用小写字母、数字和 -，例如 junlong`

const optionOf = (args: readonly string[], name: string): string | undefined => {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args[at + 1]
}

const run = async ([command, id, ...args]: string[]): Promise<number> => {
  if (!isStreetId(id)) {
    console.error(USAGE)
    return 1
  }
  if (command === 'check') return checkStreet(id)
  if (command === 'new') return newStreet(id)
  const env = optionOf(args, '--env')
  if (command !== 'apply' || !env) {
    console.error(USAGE)
    return 1
  }
  return applyStreet(id, {
    env,
    url: optionOf(args, '--url'),
    yes: args.includes('--yes'),
    overwrite: args.includes('--overwrite'),
  })
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
