import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { StaffAppealView } from '../../../../domain/appeal/schema'
import { MenuRow } from '../../../components/card/menu-row'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { CaseHead } from '../../../features/appeal/case-head'
import { CaseMoves } from '../../../features/appeal/case-moves'
import { ReferralMoves } from '../../../features/appeal/referral-moves'
import { useCase } from '../../../features/appeal/use-case'
import { openPage } from '../../../platform/open-page'

const Moves = ({ appeal }: { appeal: StaffAppealView }) => (
  <View className="stack">
    <CaseHead appeal={appeal} occupation={null} now={appeal.now} />
    <ReferralMoves appeal={appeal} />
    <CaseMoves appeal={appeal} />
    <MenuRow
      icon="file"
      title="证据清单"
      text={appeal.evidenceFiles > 0 ? `本人留了 ${appeal.evidenceFiles} 张` : '本人还没留'}
      onTap={() => openPage(`packages/appeal-desk/evidence/index?id=${appeal.id}`)}
    />
  </View>
)

/** What can be done with a case beside answering it. */
export default function MovesPage() {
  const { id = '' } = useRouter().params
  const query = useCase(id)
  return (
    <Screen title={query.data ? `${query.data.appeal.alias} · ${query.data.appeal.code}` : undefined}>
      <QueryView query={query}>{({ appeal }) => <Moves appeal={appeal} />}</QueryView>
    </Screen>
  )
}
