import { Text, View } from '@tarojs/components'
import type { MyPairing } from '../../../domain/pairing/call-schema'
import { Card } from '../../components/card/card'
import { MenuRow } from '../../components/card/menu-row'
import { Strip } from '../../components/card/strip'
import { copyText } from '../../platform/clipboard'
import { dial } from '../../platform/dial'

/** What the rider of a pair needs at the door: where, whom to ring, what to know. */
export const ElderCard = ({ known }: { known: NonNullable<MyPairing['known']> }) => (
  <Card>
    <View className="stack">
      <Text className="text-lead">{known.name}</Text>
      {known.know ? (
        <Strip tone="soon" icon="heart">
          {known.know}
        </Strip>
      ) : null}
      <View>
        <MenuRow
          icon="pin"
          title={known.address}
          text="点一下复制地址"
          onTap={() => copyText(known.address)}
        />
        <MenuRow icon="phone" title="给老人打电话" text={known.phone} onTap={() => dial(known.phone)} />
        {known.contacts.map(({ name, relation, phone }) => (
          <MenuRow
            key={`${relation}${phone}`}
            icon="people"
            title={`${relation} ${name}`}
            text={`找不到老人时打 ${phone}`}
            onTap={() => dial(phone)}
          />
        ))}
      </View>
      <View className="text-note">只有你和社工看得到，别转给别人。</View>
    </View>
  </Card>
)
