import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { parseFlow } from "@/lib/flow";
import { solveLedger, type LedgerFact } from "@/lib/ledger";
test("t", () => {
  let out = ["turnover","exports","imports","balance","re-exports","re-imports","domestic-exports","deficit","banana"].map(f=>f+"="+parseFlow(f)).join(" ")+"\n";
  const fact=(flow:string,start:number,months:number,value:number,rounding=1,qualifier:any="~"):LedgerFact=>({flow,period:{start,months},base:null,measure:"amount",figure:{value,rounding,qualifier}});
  const time=(name:string,facts:LedgerFact[],asks:any[]=[])=>{const t=performance.now();const r=solveLedger(facts,asks);out+=`${name} ${(performance.now()-t).toFixed(0)}ms consistent ${r.consistent} conflicts ${r.conflicts.length} more ${r.more} trunc ${r.truncated.length} answers ${r.answers===null?null:JSON.stringify(r.answers.slice(0,1))}\n`;};
  time("clique30",Array.from({length:30},(_,i)=>fact("turnover",24000,12,10+i*10)),[{flow:"turnover",period:{start:24000,months:12}}]);
  time("clique300",Array.from({length:300},(_,i)=>fact("turnover",24000,12,10+i*10)),[{flow:"turnover",period:{start:24000,months:12}}]);
  for(const k of [5,10,20,40]) time("pairs"+k,Array.from({length:2*k},(_,i)=>fact("turnover",24000+Math.floor(i/2),1,10+(i%2)*50)),[{flow:"turnover",period:{start:24000,months:1}}]);
  for(const k of [5,20]) time("pairs+60 "+k,[...Array.from({length:2*k},(_,i)=>fact("turnover",24000+Math.floor(i/2),1,10+(i%2)*50)),...Array.from({length:60},(_,i)=>fact("turnover",24100+i,3,1000,1000))],[{flow:"turnover",period:{start:24000,months:1}}]);
  time("months12",[...Array.from({length:12},(_,i)=>fact("turnover",24000+i,1,10)),fact("turnover",24000,12,300)],[{flow:"turnover",period:{start:24000,months:1}}]);
  time("months12trunc",[...Array.from({length:12},(_,i)=>fact("turnover",24000+i,1,10,1,"=")),fact("turnover",24000,12,300)],[{flow:"turnover",period:{start:24000,months:1}}]);
  time("months12twice",[...Array.from({length:24},(_,i)=>fact("turnover",24000+(i%12),1,10)),fact("turnover",24000,12,300)],[{flow:"turnover",period:{start:24000,months:1}}]);
  let s=7;const rnd=()=>(s=(Math.imul(s,1103515245)+12345)&0x7fffffff)/0x80000000;
  for (const n of [50,100,500,1000]) for (const q of ["~","="]) time("random"+n+q,Array.from({length:n},()=>{const m=1+Math.floor(rnd()*12);return fact(["turnover","exports","imports","balance"][Math.floor(rnd()*4)]!,24000+Math.floor(rnd()*n),m,Math.floor(rnd()*100*m)+1,5,q)}),[{flow:"turnover",period:{start:24000,months:1}}]);
  writeFileSync("/tmp/tmp.out",out);
},120000);
