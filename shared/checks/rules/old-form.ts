import { blockRule, OFFICIAL_STYLE, spotsOf } from '../rule.ts';

// 常用漢字表 (2010): the forms in brackets (いわゆる康熙字典体), old and new in turn. Left out are those that live on in
// family and place names (國 學 澤 濱 邊 齋 嶋 廣 藏 惠 in given names is far rarer than the slip for 恵).
const FORMS =
  '亞亜惡悪壓圧圍囲爲為醫医壹壱隱隠營営榮栄衞衛驛駅圓円鹽塩應応歐欧毆殴穩穏假仮價価會会懷懐擴拡殼殻覺覚樂楽' +
  '勸勧寬寛歡歓觀観氣気歸帰舊旧據拠擧挙虛虚峽峡挾挟敎教區区驅駆勳勲徑径惠恵溪渓經経繼継莖茎螢蛍輕軽鷄鶏藝芸' +
  '擊撃缺欠儉倹劍剣圈圏檢検權権獻献縣県險険顯顕驗験嚴厳效効恆恒碎砕濟済劑剤雜雑參参慘惨棧桟蠶蚕贊賛殘残絲糸' +
  '齒歯辭辞濕湿實実寫写釋釈壽寿收収從従澁渋獸獣縱縦肅粛處処敍叙奬奨將将燒焼稱称證証乘乗剩剰壤壌孃嬢條条淨浄' +
  '疊畳穰穣釀醸囑嘱觸触寢寝盡尽圖図粹粋醉酔隨随髓髄樞枢數数聲声靜静齊斉攝摂竊窃專専戰戦淺浅潛潜纖繊錢銭踐践' +
  '禪禅雙双壯壮搜捜插挿爭争總総聰聡莊荘裝装騷騒臟臓卽即屬属續続墮堕體体對対帶帯滯滞臺台單単擔担膽胆團団彈弾' +
  '斷断遲遅晝昼鑄鋳廳庁聽聴鎭鎮遞逓鐵鉄轉転點点傳伝黨党盜盗燈灯當当鬭闘獨独讀読屆届貳弐惱悩腦脳廢廃拜拝賣売' +
  '麥麦發発髮髪拔抜蠻蛮祕秘拂払佛仏變変辯弁寶宝豐豊沒没萬万滿満默黙彌弥譯訳藥薬豫予餘余與与譽誉搖揺樣様謠謡' +
  '來来賴頼亂乱覽覧兩両獵猟壘塁勵励禮礼靈霊齡齢戀恋爐炉勞労樓楼祿禄灣湾';

const MODERN: ReadonlyMap<string, string> = new Map(
  Array.from({ length: FORMS.length / 2 }, (_, i) => [FORMS[2 * i]!, FORMS[2 * i + 1]!]),
);
const OLD = new RegExp(`[${[...MODERN.keys()].join('')}]`, 'g');

/** An old character form where the 常用漢字表 has a new one: NFKC does not fold them, so intake leaves them. */
export const oldForm = blockRule({
  id: 'old-form',
  level: 'warning',
  languages: ['ja'],
  source: `常用漢字表 (2010); ${OFFICIAL_STYLE} I-1`,
  check: ({ text }) => spotsOf(text, OLD, (match) => ({ suggestion: MODERN.get(match[0])! })),
});
