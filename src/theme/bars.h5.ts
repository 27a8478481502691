/** The browser build draws the bars itself, with a stylesheet of its own. */
import './bars.h5.scss'
