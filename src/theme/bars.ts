/** WeChat draws its own bars; `app.config.ts` and `theme.json` give them their colours. */
export {}
