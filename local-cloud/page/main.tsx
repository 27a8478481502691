import { createRoot } from 'react-dom/client'
import { App } from './app'
import './style/base.css'
import './style/parts.css'
import './style/layout.css'
import './style/phone.css'
import './style/overlays.css'
import './style/rail.css'
import './style/panel.css'
import './style/tools.css'
import './style/data.css'
import './style/still.css'
import { chooseLanguage, DICTIONARIES } from './text/choose-language'
import { TextProvider } from './text/text-context'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

const language = chooseLanguage(navigator.language, window.location.search)
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
document.title = DICTIONARIES[language].title
createRoot(root).render(
  <TextProvider value={DICTIONARIES[language]}>
    <App language={document.documentElement.lang} />
  </TextProvider>,
)
