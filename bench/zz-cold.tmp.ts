import { openCold } from '/work/main/bench/cold-page.ts';
import { openSlow } from '/work/main/bench/slow-page.ts';
import { launchChromium } from '/work/main/bench/chromium.ts';
const b=(await launchChromium('x'))!; const base='http://127.0.0.1:4555';
const c=await b.newContext({locale:'zh-CN'}); const p=await c.newPage();
await p.goto(base+'/sign-in'); await p.getByLabel('工号').fill('D1002'); await p.getByLabel('密码').fill('four-steps-to-senior'); await p.getByRole('button',{name:'登录'}).click(); await p.waitForURL(u=>!String(u).includes('sign-in'));
const k=(await c.cookies())[0]!; const cookie=`${k.name}=${k.value}`; console.log(k.name);
for (const path of ['/manual/regulations/work-processes','/manual/regulations/personal-manager-system','/manual/finance/macro-policy','/manual/products/deposits-accounts','/manual/products/loans-cards','/manual/products/wealth-investment','/manual/products/insurance-agency','/manual/etiquette/professional-conduct','/manual','/glossary','/sheets/visit-record']) {
  try { const x=await openCold(b,base+path,cookie); const y=await openSlow(b,base+path,cookie); const html=await (await fetch(base+path,{headers:{cookie,'accept-encoding':'identity'}})).text(); const svgs=[...html.matchAll(/<svg class="drawing"[\s\S]*?<\/svg>/g)].map(m=>m[0].length);
  console.log(path, x.wireKb.toFixed(1), x.jsKb.toFixed(1), x.requests, 'lcp',Math.round(y.lcpMs),'cls',y.shift.toFixed(4),'html',html.length,'svg',svgs.join(',')); } catch(e){console.log(path,String(e))}
}
await b.close();
