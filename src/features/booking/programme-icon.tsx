import { View } from '@tarojs/components'
import type { ProgrammeView } from '../../../domain/booking/call-schema'
import { PROGRAMME_PICTURES } from '../../../domain/street/programme-pictures'
import { Icon } from '../../components/icon/icon'
import './programme-icon.scss'

type Kind = ProgrammeView['kind']

/** The picture of a programme: its kind's icon on a station of the line. */
export const ProgrammeIcon = ({ kind }: { kind: Kind }) => (
  <View className="programme-icon">
    <Icon name={PROGRAMME_PICTURES[kind]} />
  </View>
)
