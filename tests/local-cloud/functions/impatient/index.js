// Takes longer than its config.json allows: waiting, or without ever letting go.
exports.main = async ({ path }) => {
  if (path === 'spin') for (;;);
  await new Promise((resolve) => setTimeout(resolve, 60_000))
}
