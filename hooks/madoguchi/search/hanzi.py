"""Chinese that is typed in traditional characters is looked for in the simplified ones of the site.

The pairs were written by hand, for the characters that the site's Chinese uses and those of danger, the traditional one
first, and compared with the table of Unicode (the transform Hant-Hans of ICU 72): there is no difference.
"""

LOCALE = "zh"
PAIRS = (
    "員员詢询譯译說说説说個个話话來来時时請请語语會会這这沒没國国問问對对協协為为爲为電电題题調调過过寫写認认資资開开難难給给費费樣样"
    "誰谁學学選选號号記记間间險险務务嗎吗證证還还發发髮发醫医著着當当動动現现聯联勞劳辦办業业讓让從从錄录習习報报稅税兩两別别簽签籤签"
    "換换項项經经談谈關关實实護护師师讀读鐘钟鍾钟進进規规碼码頁页處处單单條条訴诉結结見见訪访轉转該该紙纸點点們们內内則则議议決决專专"
    "補补錢钱區区廳厅訓训帶带續续職职線线綫线數数順顺療疗況况場场東东義义領领邊边監监書书斷断許许權权屆届親亲聲声團团頭头測测連连講讲"
    "約约傷伤雙双詞词變变預预術术編编設设冊册緊紧門门練练傳传筆笔長长強强應应紹绍無无馬马視视負负際际責责倫伦錯错簡简養养備备檢检論论"
    "覺觉熱热參参寶宝傾倾達达運运屬属獲获穫获縣县災灾毆殴絡络腦脑顧顾類类滯滞繳缴幫帮車车丟丢騙骗剛刚標标謝谢擔担張张臉脸夠够虛虚慮虑"
    "臨临舉举貼贴節节絕绝營营糾纠統统壓压試试歲岁欄栏顯显銷销卻却辭辞園园獨独導导紛纷討讨狀状瀏浏覽览總总較较創创綱纲圍围減减淺浅憑凭"
    "釋释暫暂遷迁齡龄礎础償偿脫脱納纳殘残額额財财飯饭郵邮樓楼煩烦購购貨货組组織织級级夾夹慣惯贏赢齊齐攬揽環环針针響响識识輕轻誤误愛爱"
    "暢畅隱隐歸归產产撫抚禍祸蹤踪脅胁風风鄰邻殺杀祿禄亞亚爾尔罵骂藥药亂乱綜综債债隨随賬账盜盗舊旧驗验擇择燈灯盤盘擊击刪删匯汇彙汇須须"
    "毀毁頻频勢势寬宽饋馈課课罰罚計计撐撑盡尽儘尽輩辈稱称靜静揮挥態态輪轮歷历曆历綠绿驅驱終终魷鱿魚鱼賃赁帳帐侶侣訟讼辯辩遞递濟济搶抢"
    "賊贼髒脏臟脏戀恋韓韩騷骚褻亵鬧闹婦妇疊叠層层賠赔緬缅惱恼宮宫島岛詐诈診诊緣缘質质評评腳脚貝贝鍵键縮缩鏈链詳详頓顿穩稳趨趋擴扩繞绕"
    "諾诺圖图謀谋觀观雜杂緩缓攔拦棟栋雖虽禮礼纏缠誠诚嚴严礙碍勸劝驟骤緒绪啟启啓启齒齿販贩崗岗摻掺掃扫淨净瞞瞒繼继違违銀银戶户"
    "後后裡里裏里臺台係系繫系機机製制種种錶表祕秘迴回麵面準准復复複复據据徵征幹干乾干睏困願愿麼么麽么隻只週周幾几鬱郁誌志價价鬆松範范構构癥症"
    "姦奸衛卫槍枪誘诱綁绑縱纵燒烧煙烟氣气洩泄嚇吓喫吃兇凶牀床汙污"
)
SIMPLIFIED = dict(zip(PAIRS[::2], PAIRS[1::2], strict=True))
"""By the traditional character, the simplified one."""
_TABLE = str.maketrans(SIMPLIFIED)


def simplified(text: str) -> str:
    """A text in simplified characters."""
    return text.translate(_TABLE)


def pairs_for(text: str) -> str:
    """The pairs whose simplified character stands in a text, one after the other."""
    here = set(text)
    return "".join(old + new for old, new in SIMPLIFIED.items() if new in here)
