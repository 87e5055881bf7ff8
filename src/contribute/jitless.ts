/** In the browser zod may not compile its checks: that needs `eval`, which the page's policy forbids and reports. To be imported before any schema. */
import { config } from 'zod';

config({ jitless: true });
