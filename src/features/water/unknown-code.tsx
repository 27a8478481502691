import { MainButton } from '../../components/button/main-button'
import { Screen } from '../../components/screen/screen'
import { StateView } from '../../components/state/state-view'
import { scanAndGo } from '../../platform/scan-and-go'

/** A code that leads nowhere: torn, old, or not the street's. */
export const UnknownCode = () => (
  <Screen footer={<MainButton label="重新扫码" onTap={() => void scanAndGo()} />}>
    <StateView state="error" text="这个码认不出来" hint="扫冰柜上贴的那张，还不行就告诉站点" />
  </Screen>
)
