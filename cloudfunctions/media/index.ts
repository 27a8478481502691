import { receiveCheck } from './receive-check'

export const main = receiveCheck
