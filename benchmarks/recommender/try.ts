import { measureRecommend } from './measure-recommend.ts';
console.log(
  JSON.stringify(
    await measureRecommend(Number(process.argv[2]), process.argv[3] === '1', Number(process.argv[4] ?? 60)),
  ),
);
