"""What a word processor, a template or a draft leaves behind in a text: field codes, placeholders, comments, blanks."""

import re

from wenlian_desktop.domain.prose.character_forms import HAN

CROSS = "XxＸｘ×"
COUNTED = "年月日号元万个人家场次件项名份册部局处科室区市县镇乡村"
LEFTOVER = re.compile(
    r"\[bookmark:[^\]\n]{0,80}\]|_GoBack|PAGEREF(?: _Toc\d+)?|_(?:Toc|Ref)\d+|HYPERLINK|MERGEFIELD|MERGEFORMAT"
    r"|Error! ?(?:Reference|Bookmark)[^。\n]{0,30}|错误[!！] ?未[^。\n]{0,10}|#(?:REF|N/A|DIV/0|VALUE|NAME|NUM)[!?]?"
    r"|&(?:nbsp|amp|lt|gt|quot);|\{\{[^}\n]{0,40}\}\}|\ufffd|[\ue000-\uf8ff]+"
    rf"|(?<![A-Za-z0-9{CROSS}])(?:20)?[{CROSS}]{{2,}}(?![A-Za-z0-9])"
    rf"|20\d[{CROSS}](?=年)|(?<![A-Za-z0-9])[XxＸｘ](?=[{COUNTED}])"
    rf"|某某(?=[{COUNTED}]|部门|单位|街道|项目|活动|公司|协会|中心)"
    r"|[\[【［（(〔]批注(?:[\[【［][^\]】］\n]{0,20}[\]】］])?[^\]】］）)〕\n]{0,80}[\]】］）)〕]|批注\s?[\[［][^\]］\n]{1,10}[\]］]"
    r"|[\[【［](?:图片?|表格?|附图|插图|链接|删除?|修订|修改|新增|此处|待)[^\]】］\n]{0,20}[\]】］]"
    r"|[（(](?:待|此处|请在此|删除|略去|模板[：:]|请填写|示例[：:])[^）)\n]{0,20}[）)]"
    r"|[（(][ \u3000]*[）)]|《[ \u3000]*》|【[ \u3000]*】|〔[ \u3000]*〕|“[ \u3000]*”|「[ \u3000]*」"
    r"|_{2,}|＿{2,}|﹍{2,}|年[ \u3000]+月[ \u3000]*日?|(?<=月)[ \u3000]{2,}日"
    rf"|(?<=[{HAN}，。；：、])[ \u3000]{{2,}}(?=[{HAN}])"
)
LEFTOVER_SIGN = re.compile(  # every leftover contains one of these
    f"[\\[\\]_&{CROSS}!！PHM#{{\ufffd\ue000-\uf8ff \u3000＿﹍]|某某|批注"
    "|[（(《【〔“「［](?:[ \u3000]*[）)》】〕”」］]|待|此处|请在此|删|略|模板|请填写|示例)"
)
PROMPT = re.compile(
    r"结合实际(?:情况)?(?:填写|填报)|(?<!邀)[由请]各(?:单位|部门)[^，。；\n]{0,12}(?:填写|填报)"
    r"|(?<![邀申聘])请(?:根据|按照|结合|按)[^，。；\n]{0,20}(?:填写|填报|补充)|字数(?:控制在|不少于|不超过)\d+字"
    r"|[（(]注[：:][^）)\n]{0,12}填[^）)\n]{0,8}[）)]|[（(](?:可自行|如有请|如无请|无则不填|没有则)[^）)\n]{0,20}[）)]|(?:单击|点击|单击或点击)此处[^，。；\n]{0,8}|此处(?:输入|插入|填写|可[^，。；\n]{0,8})|可(?:根据|结合)实际(?:情况)?(?:增减|调整|填写)[^，。；\n]{0,6}"
)  # what a template says to the person who fills it in
PROMPT_SIGN = re.compile("结合实际|根据实际|[（(]注|填写|填报|补充|此处|字数|可自行|如有请|如无请|无则|没有则")
