// Writes log lines: while it is loaded, before it dies, too many, too long.
console.log('loading')

exports.main = async ({ path }) => {
  if (path === 'many') for (let n = 0; n < 3000; n += 1) console.log(`line ${n}`)
  if (path === 'long') console.log('x'.repeat(100_000))
  if (path === 'exit') {
    console.error('going')
    await new Promise((resolve) => setTimeout(resolve, 50))
    process.exit(1)
  }
}
