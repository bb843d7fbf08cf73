import { expect, test } from "vitest";
import { spokenTones } from "../../src/pinyin/sandhi.ts";

test.each([
  ["你好", "ni3 hao3", "ni2 hao3"],
  ["展览馆", "zhan3 lan3 guan3", "zhan2 lan2 guan3"],
  ["不是", "bu4 shi4", "bu2 shi4"],
  ["不好", "bu4 hao3", "bu4 hao3"],
  ["差不多", "cha4 bu5 duo1", "cha4 bu5 duo1"],
  ["一样", "yi1 yang4", "yi2 yang4"],
  ["一起", "yi1 qi3", "yi4 qi3"],
  ["一天", "yi1 tian1", "yi4 tian1"],
  ["第一", "di4 yi1", "di4 yi1"],
  ["统一", "tong3 yi1", "tong3 yi1"],
  ["十一月", "shi2 yi1 yue4", "shi2 yi1 yue4"],
  ["一月", "yi1 yue4", "yi1 yue4"],
  ["一点儿", "yi1 dian3 r5", "yi4 dian3 r5"],
  ["水果", "shui3 guo3", "shui2 guo3"],
  ["姐姐", "jie3 jie5", "jie3 jie5"],
  ["银行", "yin2 hang2", "yin2 hang2"],
  ["卡拉OK", "ka3 la1 O K", "ka3 la1 O K"],
  ["", "", ""],
])("%s is spoken", (text, written, spoken) => expect(spokenTones(written, text)).toBe(spoken));
