import { View } from '@tarojs/components'
import type { ProgrammeView } from '../../../domain/booking/schema'
import { Icon } from '../../components/icon/icon'
import type { IconName } from '../../components/icon/icon-names'
import './programme-icon.scss'

type Kind = ProgrammeView['kind']

const ICONS: Record<Kind, IconName> = {
  haircut: 'scissors',
  clinic: 'clinic',
  lawyer: 'scale',
  childcare: 'child',
  repair: 'wrench',
  training: 'training',
  other: 'star',
}

/** The picture of a programme: its kind's icon on a station of the line. */
export const ProgrammeIcon = ({ kind }: { kind: Kind }) => (
  <View className="programme-icon">
    <Icon name={ICONS[kind]} />
  </View>
)
