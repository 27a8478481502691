import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TodayRow } from '../../../domain/childcare/contracts'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Strip } from '../../components/card/strip'
import { Choice } from '../../components/field/choice'
import { Sheet } from '../../components/sheet/sheet'
import { dial } from '../../platform/dial'
import { useCollect, useGuardianPhone } from './use-care-desk'

type CollectSheetProps = { row: TodayRow; day: string; onClose: () => void }

const SOMEBODY_ELSE = 'somebody-else'

const Refused = ({ row }: { row: TodayRow }) => {
  const phone = useGuardianPhone(dial)
  return (
    <View className="stack">
      <Strip tone="danger" icon="warning" role="alert">
        不在名单上，不能交接。请家长在自己手机上把这个人加进名单，再来接。
      </Strip>
      <MainButton
        label={row.phoneMasked ? `打给家长 ${row.phoneMasked}` : '家长没留手机号'}
        disabled={row.phoneMasked === null}
        busy={phone.busy}
        onTap={() => phone.send({ childId: row.childId })}
      />
      <View className="text-note">拨打会留下记录，家长看得到。</View>
    </View>
  )
}

/** Who takes the child home: one of the names its guardian wrote, or nobody. */
export const CollectSheet = ({ row, day, onClose }: CollectSheetProps) => {
  const [who, pick] = useState<string | null>(null)
  const collect = useCollect(onClose)
  const options = [
    ...row.collectors.map(({ id, name, relation, last4 }) => ({
      value: id,
      label: `${relation} ${name}`,
      hint: `核对手机尾号 ${last4}`,
    })),
    { value: SOMEBODY_ELSE, label: '别的人', hint: '不在名单上' },
  ]
  return (
    <Sheet open onClose={onClose} title={`谁来接${row.name}？`}>
      <View className="stack">
        <Choice options={options} value={who} onPick={pick} />
        {who === SOMEBODY_ELSE ? (
          <Refused row={row} />
        ) : (
          <MainButton
            label={who === null ? '先点来接的人' : '核对过了，交给他'}
            disabled={who === null}
            busy={collect.busy}
            note={collect.error ? errorLine(collect.error) : undefined}
            onTap={() => who && collect.send({ childId: row.childId, day, collectorId: who })}
          />
        )}
        <TextButton label="先不交" tone="quiet" onTap={onClose} />
      </View>
    </Sheet>
  )
}
