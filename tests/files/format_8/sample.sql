-- content digest 589e084318d5f917614b7ecc0283c5cb746521fd615bafe4316fb3c9c1eccebc
PRAGMA application_id = 1464617560;
PRAGMA user_version = 8;
BEGIN TRANSACTION;
CREATE TABLE "accounts" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "approved_initial" INTEGER, "approved_full" INTEGER, "opening" INTEGER, "fiscal_income" INTEGER, "operating_income" INTEGER, "other_income" INTEGER, "basic_spent" INTEGER, "project_spent" INTEGER, "other_spent" INTEGER, "total_spent" INTEGER, "distributed" INTEGER, "closing_carryover" INTEGER, "closing_surplus" INTEGER, "idle_funds" INTEGER, "running_costs" INTEGER, "difference_reason" TEXT) STRICT;
INSERT INTO "accounts" VALUES('a5c4d42d805ef12f',1024,NULL,1093400000,1047760000,6500000,1033760000,0,6000000,541090000,501430000,0,1042520000,0,1580000,2160000,0,91720000,'决算支出少于年初预算，一是干部调出、退休后空缺岗位年内未补充，部分补贴改由区级统一渠道发放，人员经费减少；二是压减一般性支出，公用经费减少；三是国庆主题展演、戏曲文化周和基层巡演追加项目经费，部分抵消了上述减少。各项增减均经区财政局批复。');
CREATE TABLE "activity" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "short_name" TEXT, "code" TEXT, "category" TEXT, "theme" TEXT REFERENCES "theme" ("uid") DEFERRABLE INITIALLY DEFERRED, "series" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED, "is_brand" INTEGER, "edition" INTEGER, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "status" TEXT, "cancel_reason" TEXT, "started" TEXT, "ended" TEXT, "place" TEXT, "street" TEXT, "venue" TEXT, "sessions" INTEGER, "host" TEXT, "organizer" TEXT, "co_organizer" TEXT, "partner" TEXT, "artists" TEXT, "volunteers" TEXT, "participants" TEXT, "audience" TEXT, "online_views" TEXT, "exhibited" TEXT, "collected" TEXT, "created" TEXT, "couplets" TEXT, "gifts" TEXT, "award_level" TEXT, "awards" INTEGER, "budget" INTEGER, "cost" INTEGER, "voucher_no" TEXT, "contract_no" TEXT, "procurement" TEXT, "meeting" TEXT, "approved_on" TEXT, "minutes_no" TEXT, "content_reviewer" TEXT, "reviewed_on" TEXT, "has_safety_plan" INTEGER, "verb" TEXT, "effect" TEXT, "tells_figures" INTEGER, "in_report" INTEGER) STRICT;
INSERT INTO "activity" VALUES('acff3deffc4aced4',1024,NULL,'“山河新卷”——示例区庆祝新中国成立75周年美术书法作品展','山河新卷作品展','WL2024-01','展览','e630a69f2e51b555',NULL,1,4,'10d1b7a3f7aab2dd','完成',NULL,'2024-09-20','2024-10-12','示例区文化艺术中心一层展厅','明德街道','线下',1,'中共示例区委宣传部','示例区文联','明德街道办事处','示例区文化馆','186','64','246','12600','8.6万','180余','426','96',NULL,NULL,NULL,NULL,57500000,56885000,'2024-10-记-0022等7笔','WLHT-2024-021','竞争性磋商','党组会','2024-05-16','党组会纪要〔2024〕10号','陆怀谨','2024-09-02',1,'举办','作品以区内街巷更新、滨河景观和劳动者群像为题材，中青年作者占到一半以上，开展期间同步安排作者导览，观众可以对照创作手稿了解作品如何从生活中来。',1,1);
INSERT INTO "activity" VALUES('55b6be4dbb6e958e',2048,NULL,'“光影里的邻里”——示例区社区生活主题摄影展','邻里摄影展','WL2024-02','展览','e630a69f2e51b555',NULL,0,NULL,'10d1b7a3f7aab2dd','完成',NULL,'2024-06-28','2024-07-14','柳荫街道市民中心','柳荫街道','线下',1,'示例区文联','示例区摄影家协会','柳荫街道办事处',NULL,'74','22','132','6850',NULL,'120','938','58',NULL,NULL,'市级',2,21000000,20410000,'2024-06-记-0015等5笔','WLHT-2024-018','询价','主席办公会','2024-03-21','主席办公会纪要〔2024〕5号','韩知行','2024-06-07',1,'举办','会员与社区居民同题拍摄，记录老楼加装电梯、社区食堂开张、口袋公园建成等日常变化，撤展后作品转入八个街道的社区走廊长期陈列。',1,1);
INSERT INTO "activity" VALUES('326b7c32f0a0109f',3072,NULL,'“清溪两岸”美术写生作品展','清溪写生展','WL2024-03','展览','e630a69f2e51b555',NULL,0,NULL,'10d1b7a3f7aab2dd','完成',NULL,'2024-05-11','2024-05-26','示例区文化艺术中心二层展厅','明德街道','线下',1,'示例区文联','示例区美术家协会','清溪街道办事处',NULL,'58','16','80','4320',NULL,'64','112','64',NULL,NULL,NULL,NULL,13500000,12760000,'2024-05-记-0011等3笔','WLHT-2024-013','询价','主席办公会','2024-03-07','主席办公会纪要〔2024〕4号','韩知行','2024-05-06',1,'举办','画家沿清溪河分段驻点写生，用国画、油画、水彩呈现河道治理后的水岸生活，部分作品由沿线社区收藏，成为居民了解家门口变化的图像资料。',0,1);
INSERT INTO "activity" VALUES('76d7d3ae6af56331',4096,NULL,'“歌声与祖国同行”——示例区群众合唱展演','群众合唱展演','WL2024-04','演出','e630a69f2e51b555',NULL,0,NULL,'10d1b7a3f7aab2dd','完成',NULL,'2024-09-25','2024-09-27','示例大剧院','望山街道','线上线下结合',3,'中共示例区委宣传部','示例区文联','示例区总工会','示例区教育委员会','168','45','1120','2460','超过12万',NULL,NULL,NULL,NULL,NULL,'市级',1,30000000,29750000,'2024-10-记-0017等5笔','WLHT-2024-026','竞争性磋商','党组会','2024-05-16','党组会纪要〔2024〕10号','陆怀谨','2024-09-05',1,'组织','参演队伍来自机关、学校、企业和社区，协会派出指导教师逐队辅导，既演唱经典曲目，也推出反映本区生活的新作，演出实况通过区级平台直播。',1,1);
INSERT INTO "activity" VALUES('3461c5dc5f21e96c',5120,NULL,'“一笔一画写经典”——示例区小楷书法线上展','小楷线上展','WL2024-05','展览','e630a69f2e51b555',NULL,0,NULL,'10d1b7a3f7aab2dd','完成',NULL,'2024-08-12','2024-09-12','区文联网上展厅',NULL,'线上',1,'示例区文联','示例区书法家协会',NULL,NULL,'62',NULL,'210',NULL,'超过21万','150余','387','40',NULL,NULL,NULL,NULL,11800000,11440000,'2024-09-记-0007等3笔','WLHT-2024-022','询价','主席办公会','2024-06-13','主席办公会纪要〔2024〕10号','韩知行','2024-08-05',0,'推出','参展者抄写经典诗文并附学书心得，网上展厅配有局部放大和名师点评，学校书法社团将其用作课外赏析材料，身体不便的老年观众也能在家看展。',0,1);
INSERT INTO "activity" VALUES('699452313917f5e9',6144,NULL,'“同绘一江春”——示例区与友邻区美术摄影联展','友邻联展','WL2024-06','文化交流','e630a69f2e51b555',NULL,0,NULL,'10d1b7a3f7aab2dd','完成',NULL,'2024-11-09','2024-11-24','示例区美术馆','槐里街道','线下',1,'示例区文联','示例区美术家协会、示例区摄影家协会','槐里街道办事处','友邻区文联','84','20','126','3980',NULL,'128','205','30',NULL,NULL,NULL,NULL,16800000,16265000,'2024-11-记-0017等4笔','WLHT-2024-034','询价','主席办公会','2024-08-22','主席办公会纪要〔2024〕12号','陆怀谨','2024-10-30',1,'举办','两地作者围绕同一流域的山水与市井分别创作、同厅展出，并就城市题材的表现方法座谈研讨，约定今后轮流承办，形成稳定的互访机制。',0,1);
INSERT INTO "activity" VALUES('8ddfcc792a66fc4c',7168,NULL,'“笔墨送福进万家”迎新春写春联活动','写春联活动','WL2024-07','文艺志愿服务','73ceb5544b1c6957',NULL,1,11,'35619b0961718cfc','完成',NULL,'2024-01-15','2024-02-07','各街道社区、环卫站点和建筑工地','全区','线下',24,'示例区文联','示例区书法家协会','各街道办事处',NULL,'196','310','506','5200',NULL,NULL,NULL,NULL,'6800余','420',NULL,NULL,15000000,14840000,'2024-01-记-0014等4笔',NULL,'询价','主席办公会','2024-01-04','主席办公会纪要〔2024〕1号','简如松','2024-01-08',1,'开展','书法工作者现场征求居民心意撰写联语，为留守值班的环卫工人、快递员和建筑工人专设场次，不少家庭带着孩子一起学写福字。',1,1);
INSERT INTO "activity" VALUES('e19be486b369ac34',8192,NULL,'“文艺轻骑兵”基层巡演','基层巡演','WL2024-08','演出','73ceb5544b1c6957',NULL,1,7,'35619b0961718cfc','完成',NULL,'2024-04-12','2024-10-26','社区广场、产业园区和养老服务中心','全区','线下',30,'示例区文联','示例区音乐家协会、示例区曲艺家协会','各街道办事处',NULL,'432','186','618','9860',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,28800000,28250000,'2024-11-记-0007等7笔','WLHT-2024-011','竞争性磋商','主席办公会','2024-03-21','主席办公会纪要〔2024〕5号','简如松','2024-04-08',1,'开展','演出队携流动舞台车进社区、进园区，节目单由居民提前点选，歌舞、曲艺与互动问答穿插进行，新建社区第一次有了自己的广场晚会。',1,1);
INSERT INTO "activity" VALUES('f35dd40cdb2e2e04',9216,NULL,'“把舞台搬到家门口”——文艺志愿服务日专场','志愿服务日专场','WL2024-09','文艺志愿服务','73ceb5544b1c6957',NULL,0,NULL,'35619b0961718cfc','完成',NULL,'2024-05-23','2024-05-26','东篱街道文化广场','东篱街道','线下',6,'示例区文联','示例区文联组织联络部','东篱街道办事处',NULL,'96','128','224','1720',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6600000,6500000,'2024-05-记-0017等3笔',NULL,'询价','主席办公会','2024-04-18','主席办公会纪要〔2024〕7号','简如松','2024-05-13',1,'举办','专场设演出、展示和体验三个区域，志愿者一边演出一边教居民唱腔身段和扎染剪纸，活动结束后有数十名居民报名加入街道文艺团队。',0,1);
INSERT INTO "activity" VALUES('9bc7acb22ac92dc7',10240,NULL,'“周末艺术课堂”公益培训','周末艺术课堂','WL2024-10','培训','73ceb5544b1c6957',NULL,1,5,'35619b0961718cfc','完成',NULL,'2024-03-16','2024-11-30','八个街道文化活动中心','全区','线下',40,'示例区文联','示例区文联组织联络部','各街道办事处',NULL,'80','160','1480',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,8400000,8280000,'2024-07-记-0011等3笔',NULL,NULL,'主席办公会','2024-02-29','主席办公会纪要〔2024〕3号','简如松','2024-03-08',1,'开展','课程分书法、国画、声乐和舞蹈四科，由协会骨干轮流授课，每期结业安排一次小型汇报，一批学员已能承担社区文艺队的日常辅导。',0,1);
INSERT INTO "activity" VALUES('4565be914a8d8dbf',11264,NULL,'“银龄有戏”重阳节慰问演出','重阳慰问演出','WL2024-11','演出','73ceb5544b1c6957',NULL,0,NULL,'35619b0961718cfc','完成',NULL,'2024-10-09','2024-10-13','区内五家养老服务中心','全区','线下',5,'示例区文联','示例区曲艺家协会',NULL,NULL,'65','40','105','640',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2600000,2480000,'2024-10-记-0027等2笔',NULL,NULL,'主席办公会','2024-09-12','主席办公会纪要〔2024〕13号','简如松','2024-09-27',1,'开展','演员选取老人熟悉的鼓曲、评书和戏曲唱段，邀请有基础的老人同台合作，演出后志愿者留下陪聊、教唱，帮助院内兴趣小组恢复活动。',0,1);
INSERT INTO "activity" VALUES('ddc6fae7b7b6bd94',12288,NULL,'“剪纸里的中国年”民间文艺进校园','剪纸进校园','WL2024-12','文艺志愿服务','73ceb5544b1c6957',NULL,0,NULL,'35619b0961718cfc','完成',NULL,'2024-03-27','2024-06-14','区内六所中小学','清溪街道','线下',12,'示例区文联','示例区民间文艺家协会',NULL,'示例区教育委员会','24','48','960',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4200000,4080000,'2024-03-记-0024等2笔',NULL,NULL,'主席办公会','2024-02-29','主席办公会纪要〔2024〕3号','简如松','2024-03-15',1,'组织','民间艺人按年级设计由浅入深的剪纸课，讲清纹样寓意再动手操作，学生作品在校园文化周展出，两所学校随后把剪纸列入课后服务。',0,1);
INSERT INTO "activity" VALUES('8d2b805e903d298a',13312,NULL,'“夏夜星空”户外音乐会','户外音乐会','WL2024-13','演出','73ceb5544b1c6957',NULL,0,NULL,'35619b0961718cfc','取消','原定7月下旬在锦屏公园举办，因连续降雨场地积水，公园随后封闭改造，经主席办公会研究取消，相应经费用于增加社区巡演场次。',NULL,NULL,'锦屏公园露天剧场','锦屏街道','线下',NULL,'示例区文联','示例区音乐家协会',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,4800000,NULL,NULL,NULL,NULL,'主席办公会','2024-06-13','主席办公会纪要〔2024〕10号',NULL,NULL,1,NULL,NULL,NULL,0);
INSERT INTO "activity" VALUES('5f20487999910781',14336,NULL,'“戏韵流芳”戏曲文化周','戏曲文化周','WL2024-14','品牌活动','0c18114ae032d151',NULL,1,6,'98ad8ffbcf79b7f1','完成',NULL,'2024-10-18','2024-10-27','示例大剧院、清溪小剧场及街道、校园','望山街道','线上线下结合',18,'中共示例区委宣传部','示例区文联','各街道办事处','示例大剧院、示例市戏曲学校','320','180','530','5550','超过46万',NULL,NULL,'2',NULL,NULL,NULL,NULL,98100000,97160000,NULL,'WLHT-2024-025','竞争性磋商','党组会','2024-07-18','党组会纪要〔2024〕14号','陆怀谨','2024-09-24',1,'举办','10月中下旬举办的戏曲文化周，以名段荟萃的开幕演出拉开序幕，随后青年专场、校园体验和票友展演依次展开，从剧场一直延伸到街道舞台和学校课堂，老观众过足了戏瘾，不少年轻人第一次走进剧场看戏。',1,1);
INSERT INTO "activity" VALUES('f0f4e99cca7d0db2',15360,NULL,'“名段荟萃”戏曲文化周开幕演出','开幕演出','WL2024-15','演出','0c18114ae032d151','5f20487999910781',1,6,'98ad8ffbcf79b7f1','完成',NULL,'2024-10-18','2024-10-18','示例大剧院','望山街道','线上线下结合',1,'中共示例区委宣传部','示例区文联',NULL,NULL,'118','52','170','780',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,60000000,59800000,'2024-10-记-0040等5笔','WLHT-2024-023','竞争性磋商','党组会','2024-07-18','党组会纪要〔2024〕14号','陆怀谨','2024-09-24',1,'举办','开幕演出汇集多个剧种的代表性选段，老中青三代演员同台接续演唱，字幕同步介绍剧情和行当，方便初次看戏的观众理解。',0,0);
INSERT INTO "activity" VALUES('417fb60a155813b6',16384,NULL,'“新声登台”青年戏曲演员专场','青年专场','WL2024-16','演出','0c18114ae032d151','5f20487999910781',1,2,'98ad8ffbcf79b7f1','完成',NULL,'2024-10-20','2024-10-22','清溪小剧场','清溪街道','线下',3,'示例区文联','示例区戏剧家协会',NULL,'示例市戏曲学校','72','24','96','1350',NULL,NULL,NULL,'2',NULL,NULL,NULL,NULL,21500000,21200000,'2024-10-记-0052等4笔','WLHT-2024-033',NULL,'党组会','2024-07-18','党组会纪要〔2024〕14号','韩知行','2024-09-25',1,'推出','专场全部由青年演员担纲，除传统折子戏外还首演两出小戏，演后由前辈演员现场讲评，为青年演员提供了完整的舞台历练。',0,0);
INSERT INTO "activity" VALUES('fbb540d7d51e0a12',17408,NULL,'“戏里戏外”校园互动体验','校园体验','WL2024-17','培训','0c18114ae032d151','5f20487999910781',0,NULL,'98ad8ffbcf79b7f1','完成',NULL,'2024-10-21','2024-10-25','区内八所中小学','永和街道','线下',8,'示例区文联','示例区戏剧家协会',NULL,'示例区教育委员会','40','56',NULL,'1240',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6400000,6140000,'2024-10-记-0010等2笔',NULL,NULL,'党组会','2024-07-18','党组会纪要〔2024〕14号','韩知行','2024-09-25',1,'组织','演员走进课堂示范身段、讲解脸谱，学生试穿戏服、学画脸谱并分组排演小段子，几所学校据此组建了戏曲兴趣小组。',0,0);
INSERT INTO "activity" VALUES('247e8fe296625c7b',18432,NULL,'“戏迷大舞台”群众票友展演','票友展演','WL2024-18','演出','0c18114ae032d151','5f20487999910781',1,6,'98ad8ffbcf79b7f1','完成',NULL,'2024-10-22','2024-10-27','柳荫街道文化广场','柳荫街道','线下',6,'示例区文联','示例区戏剧家协会','柳荫街道办事处',NULL,'90','48','264','2180',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,10200000,10020000,'2024-10-记-0055等3笔',NULL,NULL,'党组会','2024-07-18','党组会纪要〔2024〕14号','简如松','2024-09-25',1,'举办','各街道票社推荐节目参演，专业演员点评并与优胜者合演，闭幕当晚的联唱把演出气氛推向高潮，多支票社由此结成固定搭档。',0,0);
INSERT INTO "activity" VALUES('2422c5332ef87b8e',19456,NULL,'“曲苑书场”周末公益演出','曲苑书场','WL2024-19','演出','0c18114ae032d151',NULL,1,3,'98ad8ffbcf79b7f1','完成',NULL,'2024-03-02','2024-11-30','柳荫街道文化活动中心','柳荫街道','线下',36,'示例区文联','示例区曲艺家协会','柳荫街道办事处',NULL,'324','108','432','5040',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,25600000,25200000,'2024-10-记-0007等6笔','WLHT-2024-007',NULL,'主席办公会','2024-02-01','主席办公会纪要〔2024〕2号','简如松','2024-02-22',1,'举办','常年开设的曲苑书场坚持周末免费开放，评书、鼓曲、相声轮番登场，由老演员带着青年演员说新书、唱新段，附近居民养成了周六下午听书的习惯，书场成为曲艺新人磨炼基本功的固定去处。',1,1);
INSERT INTO "activity" VALUES('455445ba61e8af66',20480,NULL,'“地方戏曲的当代表达”研讨会','地方戏曲研讨会','WL2024-20','研讨','0c18114ae032d151',NULL,0,NULL,'98ad8ffbcf79b7f1','完成',NULL,'2024-11-21','2024-11-22','示例区会议服务中心','明德街道','线上线下结合',1,'示例区文联','示例区戏剧家协会',NULL,'示例市戏曲学校','36',NULL,'110',NULL,'4600余',NULL,NULL,NULL,NULL,NULL,NULL,NULL,6000000,5840000,'2024-11-记-0045等3笔',NULL,NULL,'主席办公会','2024-09-12','主席办公会纪要〔2024〕13号','陆怀谨','2024-11-11',1,'举办','在实践基础上，区文联邀请编剧、演员和院校教师召开地方戏曲研讨会，就老戏新编、小剧场演出和青年观众培养交换意见，形成的论文集已送各票社和学校参考，为下一步编创提供了思路。',0,1);
INSERT INTO "activity" VALUES('13d0e8cc620abbd9',21504,NULL,'“行走望岚山”乡村主题采风创作','望岚山采风','WL2024-21','采风','cfc90260642d1cc2',NULL,1,8,'abb5a26b04612c43','完成',NULL,'2024-05-06','2024-09-12','望岚山结对帮扶村',NULL,'线下',2,'示例区文联','示例区文联创作活动部',NULL,'望岚镇文化服务中心','84','6','90',NULL,NULL,NULL,NULL,'68',NULL,NULL,'市级',3,9800000,8020000,'2024-11-记-0032等5笔',NULL,NULL,'主席办公会','2024-04-11','主席办公会纪要〔2024〕6号','韩知行','2024-04-22',1,'组织','作者分批住进村里，与农户同吃同劳动，回来后以组画、组照、散文和歌曲记录乡村新貌，部分作品在市级展览和刊物上发表、获奖。',1,1);
INSERT INTO "activity" VALUES('c625067ac3a85c46',22528,NULL,'“老城的温度”作家驻点采访写作','作家驻点写作','WL2024-22','创作','cfc90260642d1cc2',NULL,0,NULL,'abb5a26b04612c43','完成',NULL,'2024-06-11','2024-11-08','永和街道老旧小区改造现场','永和街道','线下',3,'示例区文联','示例区作家协会','永和街道办事处',NULL,'18',NULL,'18',NULL,NULL,NULL,NULL,'24',NULL,NULL,'国家级',1,3300000,3180000,'2024-12-记-0011等2笔',NULL,NULL,'主席办公会','2024-05-09','主席办公会纪要〔2024〕8号','韩知行','2024-05-27',0,'开展','作家跟随社区工作者入户走访，用报告文学和散文讲述老旧小区改造中的协商与温情，作品在会刊开设专栏连载，其中一篇获得全国性征文奖项。',0,1);
INSERT INTO "activity" VALUES('a77ad6b6622fece2',23552,NULL,'青年文艺人才研修班','青年研修班','WL2024-23','培训','cfc90260642d1cc2',NULL,1,4,'4230db42d952a2e2','完成',NULL,'2024-06-17','2024-09-21','示例区干部培训中心','望山街道','线下',6,'示例区文联','示例区文联组织联络部',NULL,NULL,'22',NULL,'64',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,13000000,12600000,'2024-09-记-0087',NULL,NULL,'主席办公会','2024-05-23','主席办公会纪要〔2024〕9号','陆怀谨','2024-06-06',1,'举办','研修班采用理论课、名师工作室跟学和实地创作相结合的方式，学员结业须提交一件新作并接受点评，表现突出的已被推荐加入上一级协会。',0,1);
INSERT INTO "activity" VALUES('7387be510a503760',24576,NULL,'“示例新作”年度优秀文艺作品推选','年度作品推选','WL2024-24','比赛评奖','cfc90260642d1cc2',NULL,1,9,'abb5a26b04612c43','完成',NULL,'2024-10-08','2024-12-12','区文联会议室','明德街道','线下',1,'示例区文联','示例区文联创作活动部',NULL,NULL,'45',NULL,NULL,NULL,NULL,NULL,'312',NULL,NULL,NULL,'区级',30,6300000,6120000,'2024-12-记-0027等3笔',NULL,NULL,'党组会','2024-09-19','党组会纪要〔2024〕19号','陆怀谨','2024-09-26',0,'开展','推选按门类分组匿名评审，外请专家占多数，结果公示无异议后由党组会审定，入选作品在会刊集中刊发，并给予适当的创作扶持。',0,1);
INSERT INTO "activity" VALUES('f28b77b3fe50e5c1',25600,NULL,'《清溪文艺》2024年卷','清溪文艺','WL2024-25','出版','cfc90260642d1cc2',NULL,1,15,'2d0d0621dc159623','完成',NULL,'2024-03-28','2024-12-20',NULL,NULL,'线上线下结合',NULL,'示例区文联','《清溪文艺》编辑部',NULL,NULL,NULL,NULL,'286',NULL,'3.2万',NULL,NULL,NULL,NULL,'1600余',NULL,NULL,25000000,23800000,'2024-12-记-0095',NULL,NULL,'主席办公会','2024-02-01','主席办公会纪要〔2024〕2号','陆怀谨','2024-03-18',0,'出版','会刊按季编印，增设青年作者和社区来稿两个栏目，电子版在公众号同步推送，来稿由各协会推荐编辑逐篇回复修改意见。',0,1);
INSERT INTO "activity" VALUES('073e9e6c0398d518',26624,NULL,'示例区摄影家协会第五次会员代表大会','影协换届大会','WL2024-26','会议换届','cfc90260642d1cc2',NULL,0,5,'4230db42d952a2e2','完成',NULL,'2024-11-16','2024-11-16','示例区会议服务中心','明德街道','线下',1,'示例区文联','示例区摄影家协会',NULL,NULL,NULL,NULL,'118',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2000000,1860000,'2024-11-记-0091',NULL,NULL,'党组会','2024-10-17','党组会纪要〔2024〕20号','简如松','2024-11-04',1,'组织','大会依照章程修订了会员管理办法，选举产生新一届理事会，青年理事比例较上届明显提高，其他协会的换届准备工作据此形成了统一流程。',0,1);
CREATE TABLE "activity_associations" ("owner" TEXT NOT NULL REFERENCES "activity" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "association" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
INSERT INTO "activity_associations" VALUES('acff3deffc4aced4',0,'62429160e369cf40');
INSERT INTO "activity_associations" VALUES('acff3deffc4aced4',1,'44625cbf3229ab16');
INSERT INTO "activity_associations" VALUES('55b6be4dbb6e958e',0,'f9d79039acf21037');
INSERT INTO "activity_associations" VALUES('326b7c32f0a0109f',0,'62429160e369cf40');
INSERT INTO "activity_associations" VALUES('76d7d3ae6af56331',0,'f0a395bc74e1cad8');
INSERT INTO "activity_associations" VALUES('76d7d3ae6af56331',1,'3321f66939e9b0c4');
INSERT INTO "activity_associations" VALUES('3461c5dc5f21e96c',0,'44625cbf3229ab16');
INSERT INTO "activity_associations" VALUES('699452313917f5e9',0,'62429160e369cf40');
INSERT INTO "activity_associations" VALUES('699452313917f5e9',1,'f9d79039acf21037');
INSERT INTO "activity_associations" VALUES('8ddfcc792a66fc4c',0,'44625cbf3229ab16');
INSERT INTO "activity_associations" VALUES('8ddfcc792a66fc4c',1,'62429160e369cf40');
INSERT INTO "activity_associations" VALUES('e19be486b369ac34',0,'f0a395bc74e1cad8');
INSERT INTO "activity_associations" VALUES('e19be486b369ac34',1,'3321f66939e9b0c4');
INSERT INTO "activity_associations" VALUES('e19be486b369ac34',2,'8f6d5bc3219bb414');
INSERT INTO "activity_associations" VALUES('f35dd40cdb2e2e04',0,'865daf584c85b058');
INSERT INTO "activity_associations" VALUES('f35dd40cdb2e2e04',1,'f0a395bc74e1cad8');
INSERT INTO "activity_associations" VALUES('f35dd40cdb2e2e04',2,'3321f66939e9b0c4');
INSERT INTO "activity_associations" VALUES('9bc7acb22ac92dc7',0,'44625cbf3229ab16');
INSERT INTO "activity_associations" VALUES('9bc7acb22ac92dc7',1,'62429160e369cf40');
INSERT INTO "activity_associations" VALUES('9bc7acb22ac92dc7',2,'f0a395bc74e1cad8');
INSERT INTO "activity_associations" VALUES('9bc7acb22ac92dc7',3,'3321f66939e9b0c4');
INSERT INTO "activity_associations" VALUES('4565be914a8d8dbf',0,'8f6d5bc3219bb414');
INSERT INTO "activity_associations" VALUES('4565be914a8d8dbf',1,'865daf584c85b058');
INSERT INTO "activity_associations" VALUES('ddc6fae7b7b6bd94',0,'67333a57b3895b34');
INSERT INTO "activity_associations" VALUES('8d2b805e903d298a',0,'f0a395bc74e1cad8');
INSERT INTO "activity_associations" VALUES('5f20487999910781',0,'865daf584c85b058');
INSERT INTO "activity_associations" VALUES('5f20487999910781',1,'8f6d5bc3219bb414');
INSERT INTO "activity_associations" VALUES('f0f4e99cca7d0db2',0,'865daf584c85b058');
INSERT INTO "activity_associations" VALUES('417fb60a155813b6',0,'865daf584c85b058');
INSERT INTO "activity_associations" VALUES('fbb540d7d51e0a12',0,'865daf584c85b058');
INSERT INTO "activity_associations" VALUES('fbb540d7d51e0a12',1,'67333a57b3895b34');
INSERT INTO "activity_associations" VALUES('247e8fe296625c7b',0,'865daf584c85b058');
INSERT INTO "activity_associations" VALUES('247e8fe296625c7b',1,'8f6d5bc3219bb414');
INSERT INTO "activity_associations" VALUES('2422c5332ef87b8e',0,'8f6d5bc3219bb414');
INSERT INTO "activity_associations" VALUES('455445ba61e8af66',0,'865daf584c85b058');
INSERT INTO "activity_associations" VALUES('455445ba61e8af66',1,'15e5dad776a79d3c');
INSERT INTO "activity_associations" VALUES('13d0e8cc620abbd9',0,'62429160e369cf40');
INSERT INTO "activity_associations" VALUES('13d0e8cc620abbd9',1,'f9d79039acf21037');
INSERT INTO "activity_associations" VALUES('13d0e8cc620abbd9',2,'15e5dad776a79d3c');
INSERT INTO "activity_associations" VALUES('13d0e8cc620abbd9',3,'f0a395bc74e1cad8');
INSERT INTO "activity_associations" VALUES('c625067ac3a85c46',0,'15e5dad776a79d3c');
INSERT INTO "activity_associations" VALUES('a77ad6b6622fece2',0,'44625cbf3229ab16');
INSERT INTO "activity_associations" VALUES('a77ad6b6622fece2',1,'62429160e369cf40');
INSERT INTO "activity_associations" VALUES('a77ad6b6622fece2',2,'f9d79039acf21037');
INSERT INTO "activity_associations" VALUES('a77ad6b6622fece2',3,'865daf584c85b058');
INSERT INTO "activity_associations" VALUES('a77ad6b6622fece2',4,'f0a395bc74e1cad8');
INSERT INTO "activity_associations" VALUES('a77ad6b6622fece2',5,'3321f66939e9b0c4');
INSERT INTO "activity_associations" VALUES('a77ad6b6622fece2',6,'8f6d5bc3219bb414');
INSERT INTO "activity_associations" VALUES('a77ad6b6622fece2',7,'67333a57b3895b34');
INSERT INTO "activity_associations" VALUES('a77ad6b6622fece2',8,'15e5dad776a79d3c');
INSERT INTO "activity_associations" VALUES('7387be510a503760',0,'44625cbf3229ab16');
INSERT INTO "activity_associations" VALUES('7387be510a503760',1,'62429160e369cf40');
INSERT INTO "activity_associations" VALUES('7387be510a503760',2,'f9d79039acf21037');
INSERT INTO "activity_associations" VALUES('7387be510a503760',3,'865daf584c85b058');
INSERT INTO "activity_associations" VALUES('7387be510a503760',4,'f0a395bc74e1cad8');
INSERT INTO "activity_associations" VALUES('7387be510a503760',5,'3321f66939e9b0c4');
INSERT INTO "activity_associations" VALUES('7387be510a503760',6,'8f6d5bc3219bb414');
INSERT INTO "activity_associations" VALUES('7387be510a503760',7,'67333a57b3895b34');
INSERT INTO "activity_associations" VALUES('7387be510a503760',8,'15e5dad776a79d3c');
INSERT INTO "activity_associations" VALUES('f28b77b3fe50e5c1',0,'15e5dad776a79d3c');
INSERT INTO "activity_associations" VALUES('f28b77b3fe50e5c1',1,'44625cbf3229ab16');
INSERT INTO "activity_associations" VALUES('f28b77b3fe50e5c1',2,'62429160e369cf40');
INSERT INTO "activity_associations" VALUES('073e9e6c0398d518',0,'f9d79039acf21037');
CREATE TABLE "activity_indicators" ("owner" TEXT NOT NULL REFERENCES "activity" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "indicator" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
INSERT INTO "activity_indicators" VALUES('acff3deffc4aced4',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('acff3deffc4aced4',1,'d26b3be1e1604fb3');
INSERT INTO "activity_indicators" VALUES('acff3deffc4aced4',2,'ac42051564095bd7');
INSERT INTO "activity_indicators" VALUES('acff3deffc4aced4',3,'b1d05f1c37fd6634');
INSERT INTO "activity_indicators" VALUES('55b6be4dbb6e958e',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('55b6be4dbb6e958e',1,'d26b3be1e1604fb3');
INSERT INTO "activity_indicators" VALUES('55b6be4dbb6e958e',2,'ac42051564095bd7');
INSERT INTO "activity_indicators" VALUES('55b6be4dbb6e958e',3,'04c44df04374bf7f');
INSERT INTO "activity_indicators" VALUES('55b6be4dbb6e958e',4,'b1d05f1c37fd6634');
INSERT INTO "activity_indicators" VALUES('326b7c32f0a0109f',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('326b7c32f0a0109f',1,'d26b3be1e1604fb3');
INSERT INTO "activity_indicators" VALUES('326b7c32f0a0109f',2,'ac42051564095bd7');
INSERT INTO "activity_indicators" VALUES('326b7c32f0a0109f',3,'b1d05f1c37fd6634');
INSERT INTO "activity_indicators" VALUES('76d7d3ae6af56331',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('76d7d3ae6af56331',1,'04c44df04374bf7f');
INSERT INTO "activity_indicators" VALUES('76d7d3ae6af56331',2,'b1d05f1c37fd6634');
INSERT INTO "activity_indicators" VALUES('3461c5dc5f21e96c',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('3461c5dc5f21e96c',1,'d26b3be1e1604fb3');
INSERT INTO "activity_indicators" VALUES('3461c5dc5f21e96c',2,'ac42051564095bd7');
INSERT INTO "activity_indicators" VALUES('699452313917f5e9',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('699452313917f5e9',1,'ac42051564095bd7');
INSERT INTO "activity_indicators" VALUES('699452313917f5e9',2,'b1d05f1c37fd6634');
INSERT INTO "activity_indicators" VALUES('8ddfcc792a66fc4c',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('8ddfcc792a66fc4c',1,'b1d05f1c37fd6634');
INSERT INTO "activity_indicators" VALUES('8ddfcc792a66fc4c',2,'d45886939028804e');
INSERT INTO "activity_indicators" VALUES('8ddfcc792a66fc4c',3,'394481e00091a4d9');
INSERT INTO "activity_indicators" VALUES('e19be486b369ac34',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('e19be486b369ac34',1,'b1d05f1c37fd6634');
INSERT INTO "activity_indicators" VALUES('e19be486b369ac34',2,'abfdcc8a7da6bd6e');
INSERT INTO "activity_indicators" VALUES('e19be486b369ac34',3,'6a5dce373b40031f');
INSERT INTO "activity_indicators" VALUES('e19be486b369ac34',4,'d026b957d4443962');
INSERT INTO "activity_indicators" VALUES('e19be486b369ac34',5,'394481e00091a4d9');
INSERT INTO "activity_indicators" VALUES('f35dd40cdb2e2e04',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('f35dd40cdb2e2e04',1,'b1d05f1c37fd6634');
INSERT INTO "activity_indicators" VALUES('f35dd40cdb2e2e04',2,'abfdcc8a7da6bd6e');
INSERT INTO "activity_indicators" VALUES('f35dd40cdb2e2e04',3,'6a5dce373b40031f');
INSERT INTO "activity_indicators" VALUES('f35dd40cdb2e2e04',4,'d026b957d4443962');
INSERT INTO "activity_indicators" VALUES('f35dd40cdb2e2e04',5,'394481e00091a4d9');
INSERT INTO "activity_indicators" VALUES('9bc7acb22ac92dc7',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('9bc7acb22ac92dc7',1,'d026b957d4443962');
INSERT INTO "activity_indicators" VALUES('9bc7acb22ac92dc7',2,'78a454a682826279');
INSERT INTO "activity_indicators" VALUES('4565be914a8d8dbf',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('4565be914a8d8dbf',1,'b1d05f1c37fd6634');
INSERT INTO "activity_indicators" VALUES('4565be914a8d8dbf',2,'abfdcc8a7da6bd6e');
INSERT INTO "activity_indicators" VALUES('4565be914a8d8dbf',3,'6a5dce373b40031f');
INSERT INTO "activity_indicators" VALUES('4565be914a8d8dbf',4,'d026b957d4443962');
INSERT INTO "activity_indicators" VALUES('4565be914a8d8dbf',5,'394481e00091a4d9');
INSERT INTO "activity_indicators" VALUES('ddc6fae7b7b6bd94',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('ddc6fae7b7b6bd94',1,'d026b957d4443962');
INSERT INTO "activity_indicators" VALUES('ddc6fae7b7b6bd94',2,'78a454a682826279');
INSERT INTO "activity_indicators" VALUES('8d2b805e903d298a',0,'abfdcc8a7da6bd6e');
INSERT INTO "activity_indicators" VALUES('5f20487999910781',0,'1cb6d9eb6f042588');
INSERT INTO "activity_indicators" VALUES('5f20487999910781',1,'dd4cfd1270e26f8a');
INSERT INTO "activity_indicators" VALUES('5f20487999910781',2,'e0f2400fb341cc7e');
INSERT INTO "activity_indicators" VALUES('5f20487999910781',3,'70ba8653d83d0ee0');
INSERT INTO "activity_indicators" VALUES('5f20487999910781',4,'249cc7b8143f2d07');
INSERT INTO "activity_indicators" VALUES('f0f4e99cca7d0db2',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('f0f4e99cca7d0db2',1,'b1d05f1c37fd6634');
INSERT INTO "activity_indicators" VALUES('f0f4e99cca7d0db2',2,'1cb6d9eb6f042588');
INSERT INTO "activity_indicators" VALUES('f0f4e99cca7d0db2',3,'dd4cfd1270e26f8a');
INSERT INTO "activity_indicators" VALUES('417fb60a155813b6',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('417fb60a155813b6',1,'ac42051564095bd7');
INSERT INTO "activity_indicators" VALUES('417fb60a155813b6',2,'b1d05f1c37fd6634');
INSERT INTO "activity_indicators" VALUES('417fb60a155813b6',3,'1cb6d9eb6f042588');
INSERT INTO "activity_indicators" VALUES('417fb60a155813b6',4,'dd4cfd1270e26f8a');
INSERT INTO "activity_indicators" VALUES('417fb60a155813b6',5,'f71e5d9d406329bd');
INSERT INTO "activity_indicators" VALUES('fbb540d7d51e0a12',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('fbb540d7d51e0a12',1,'b1d05f1c37fd6634');
INSERT INTO "activity_indicators" VALUES('fbb540d7d51e0a12',2,'1cb6d9eb6f042588');
INSERT INTO "activity_indicators" VALUES('fbb540d7d51e0a12',3,'dd4cfd1270e26f8a');
INSERT INTO "activity_indicators" VALUES('247e8fe296625c7b',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('247e8fe296625c7b',1,'b1d05f1c37fd6634');
INSERT INTO "activity_indicators" VALUES('247e8fe296625c7b',2,'1cb6d9eb6f042588');
INSERT INTO "activity_indicators" VALUES('247e8fe296625c7b',3,'dd4cfd1270e26f8a');
INSERT INTO "activity_indicators" VALUES('2422c5332ef87b8e',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('2422c5332ef87b8e',1,'b1d05f1c37fd6634');
INSERT INTO "activity_indicators" VALUES('2422c5332ef87b8e',2,'1cb6d9eb6f042588');
INSERT INTO "activity_indicators" VALUES('2422c5332ef87b8e',3,'dd4cfd1270e26f8a');
INSERT INTO "activity_indicators" VALUES('455445ba61e8af66',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('13d0e8cc620abbd9',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('13d0e8cc620abbd9',1,'ac42051564095bd7');
INSERT INTO "activity_indicators" VALUES('13d0e8cc620abbd9',2,'04c44df04374bf7f');
INSERT INTO "activity_indicators" VALUES('c625067ac3a85c46',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('c625067ac3a85c46',1,'ac42051564095bd7');
INSERT INTO "activity_indicators" VALUES('c625067ac3a85c46',2,'04c44df04374bf7f');
INSERT INTO "activity_indicators" VALUES('a77ad6b6622fece2',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('a77ad6b6622fece2',1,'0237503542214082');
INSERT INTO "activity_indicators" VALUES('7387be510a503760',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('f28b77b3fe50e5c1',0,'0237503542214082');
INSERT INTO "activity_indicators" VALUES('073e9e6c0398d518',0,'faea8e251549c255');
INSERT INTO "activity_indicators" VALUES('073e9e6c0398d518',1,'0237503542214082');
CREATE TABLE "activity_objectives" ("owner" TEXT NOT NULL REFERENCES "activity" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
INSERT INTO "activity_objectives" VALUES('acff3deffc4aced4',0,'d9b93ff37da07e5c');
INSERT INTO "activity_objectives" VALUES('55b6be4dbb6e958e',0,'d9b93ff37da07e5c');
INSERT INTO "activity_objectives" VALUES('326b7c32f0a0109f',0,'d9b93ff37da07e5c');
INSERT INTO "activity_objectives" VALUES('326b7c32f0a0109f',1,'09fa2d8048002899');
INSERT INTO "activity_objectives" VALUES('76d7d3ae6af56331',0,'d9b93ff37da07e5c');
INSERT INTO "activity_objectives" VALUES('3461c5dc5f21e96c',0,'d9b93ff37da07e5c');
INSERT INTO "activity_objectives" VALUES('3461c5dc5f21e96c',1,'b67f01fbbbf4bbfe');
INSERT INTO "activity_objectives" VALUES('699452313917f5e9',0,'47d4494738a9e5de');
INSERT INTO "activity_objectives" VALUES('8ddfcc792a66fc4c',0,'b67f01fbbbf4bbfe');
INSERT INTO "activity_objectives" VALUES('e19be486b369ac34',0,'b67f01fbbbf4bbfe');
INSERT INTO "activity_objectives" VALUES('f35dd40cdb2e2e04',0,'b67f01fbbbf4bbfe');
INSERT INTO "activity_objectives" VALUES('9bc7acb22ac92dc7',0,'b67f01fbbbf4bbfe');
INSERT INTO "activity_objectives" VALUES('9bc7acb22ac92dc7',1,'92362eac5729c45a');
INSERT INTO "activity_objectives" VALUES('4565be914a8d8dbf',0,'b67f01fbbbf4bbfe');
INSERT INTO "activity_objectives" VALUES('ddc6fae7b7b6bd94',0,'b67f01fbbbf4bbfe');
INSERT INTO "activity_objectives" VALUES('ddc6fae7b7b6bd94',1,'92362eac5729c45a');
INSERT INTO "activity_objectives" VALUES('8d2b805e903d298a',0,'b67f01fbbbf4bbfe');
INSERT INTO "activity_objectives" VALUES('5f20487999910781',0,'60fa5e19f639e144');
INSERT INTO "activity_objectives" VALUES('f0f4e99cca7d0db2',0,'60fa5e19f639e144');
INSERT INTO "activity_objectives" VALUES('417fb60a155813b6',0,'92362eac5729c45a');
INSERT INTO "activity_objectives" VALUES('417fb60a155813b6',1,'60fa5e19f639e144');
INSERT INTO "activity_objectives" VALUES('fbb540d7d51e0a12',0,'92362eac5729c45a');
INSERT INTO "activity_objectives" VALUES('fbb540d7d51e0a12',1,'60fa5e19f639e144');
INSERT INTO "activity_objectives" VALUES('247e8fe296625c7b',0,'b67f01fbbbf4bbfe');
INSERT INTO "activity_objectives" VALUES('247e8fe296625c7b',1,'60fa5e19f639e144');
INSERT INTO "activity_objectives" VALUES('2422c5332ef87b8e',0,'b67f01fbbbf4bbfe');
INSERT INTO "activity_objectives" VALUES('2422c5332ef87b8e',1,'60fa5e19f639e144');
INSERT INTO "activity_objectives" VALUES('455445ba61e8af66',0,'47d4494738a9e5de');
INSERT INTO "activity_objectives" VALUES('455445ba61e8af66',1,'60fa5e19f639e144');
INSERT INTO "activity_objectives" VALUES('13d0e8cc620abbd9',0,'09fa2d8048002899');
INSERT INTO "activity_objectives" VALUES('c625067ac3a85c46',0,'09fa2d8048002899');
INSERT INTO "activity_objectives" VALUES('a77ad6b6622fece2',0,'92362eac5729c45a');
INSERT INTO "activity_objectives" VALUES('7387be510a503760',0,'09fa2d8048002899');
INSERT INTO "activity_objectives" VALUES('7387be510a503760',1,'92362eac5729c45a');
INSERT INTO "activity_objectives" VALUES('f28b77b3fe50e5c1',0,'09fa2d8048002899');
INSERT INTO "activity_objectives" VALUES('f28b77b3fe50e5c1',1,'92362eac5729c45a');
INSERT INTO "activity_objectives" VALUES('073e9e6c0398d518',0,'db620c7d5c27d535');
CREATE TABLE "asset" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "category" TEXT, "original_value" INTEGER, "net_value" INTEGER, "acquired" INTEGER, "disposed" INTEGER, "disposal_no" TEXT, "idle_value" INTEGER, "counted_on" TEXT, "count_agrees" INTEGER, "within_standard" INTEGER, "note" TEXT) STRICT;
INSERT INTO "asset" VALUES('5f823329bc1d6384',1024,NULL,'设备',268420000,96350000,4680000,3150000,'示财资〔2024〕22号',0,'2024-12-18',1,1,'更新一批台式计算机和打印机，淘汰的旧设备经批准报废，账、卡、物一致。');
INSERT INTO "asset" VALUES('4ac0edce199edf90',2048,NULL,'家具和用具',58600000,21340000,0,0,NULL,0,'2024-12-18',1,1,'原计划更新的办公家具推迟，现有家具在用。');
INSERT INTO "asset" VALUES('f454e12a4c8d54bf',3072,NULL,'车辆',21800000,4360000,0,0,NULL,0,'2024-12-18',1,1,'机要通信用车一辆，行驶里程与派车单核对一致。');
INSERT INTO "asset" VALUES('3dd81367f66d76ab',4096,NULL,'文物和陈列品',86500000,86500000,0,0,NULL,0,'2024-12-20',1,1,'馆藏书画作品逐件核对编号和照片，不计提折旧，存放于恒温库房。');
INSERT INTO "asset" VALUES('1ea1448ab01af12c',5120,NULL,'无形资产',18600000,7250000,0,0,NULL,0,'2024-12-20',1,1,'网上展厅和会员管理软件，均在使用，授权期限有效。');
CREATE TABLE "association" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "short_name" TEXT, "chair" TEXT, "secretary" TEXT, "founded" TEXT, "members" INTEGER, "new_members" INTEGER, "national_members" INTEGER, "municipal_members" INTEGER, "group_members" INTEGER) STRICT;
INSERT INTO "association" VALUES('44625cbf3229ab16',1024,NULL,'示例区书法家协会','区书协','方砚田','贺临川','1988-05-20',214,12,9,58,2);
INSERT INTO "association" VALUES('62429160e369cf40',2048,NULL,'示例区美术家协会','区美协','尚远岫','柏青禾','1988-06-18',198,11,11,63,2);
INSERT INTO "association" VALUES('f9d79039acf21037',3072,NULL,'示例区摄影家协会','区影协','骆景行','邵书航','1991-03-12',236,19,7,49,3);
INSERT INTO "association" VALUES('865daf584c85b058',4096,NULL,'示例区戏剧家协会','区剧协','祁韵声','汤慕白','1990-09-08',121,8,6,34,2);
INSERT INTO "association" VALUES('f0a395bc74e1cad8',5120,NULL,'示例区音乐家协会','区音协','闻律初','卢清越','1992-11-16',176,14,4,41,4);
INSERT INTO "association" VALUES('3321f66939e9b0c4',6144,NULL,'示例区舞蹈家协会','区舞协','舒予漫','江映初','1996-04-25',103,9,2,22,3);
INSERT INTO "association" VALUES('8f6d5bc3219bb414',7168,NULL,'示例区曲艺家协会','区曲协','郝乐川','常思齐','1993-07-30',88,6,3,19,1);
INSERT INTO "association" VALUES('67333a57b3895b34',8192,NULL,'示例区民间文艺家协会','区民协','柴锦年','石巧云','1998-10-15',92,7,4,24,2);
INSERT INTO "association" VALUES('15e5dad776a79d3c',9216,NULL,'示例区作家协会','区作协','温书言','明霁舟','1989-12-02',147,10,8,37,1);
CREATE TABLE "attachment" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "kind" TEXT, "owner_record" TEXT, "owner_uid" TEXT, "caption" TEXT, "photographer" TEXT, "taken_on" TEXT, "sha256" TEXT, "size" INTEGER, "in_report" INTEGER) STRICT;
INSERT INTO "attachment" VALUES('0537b51b0be497a5',1024,NULL,'国庆主题作品展开展现场.jpg','照片','activity','acff3deffc4aced4','开展当日观众在展厅听作者导览','邵书航','2024-09-20','845907788cb13610668e46a59ee78032b214a466c581124a1031bea3b53d0213',3862144,NULL);
INSERT INTO "attachment" VALUES('a2de364b4e8fc686',2048,NULL,'戏曲文化周开幕演出.jpg','照片','activity','f0f4e99cca7d0db2','开幕演出谢幕','邵书航','2024-10-18','d9ef47736642ef122805b40f096ddefdba0b4eb94dfb8a12386105fff9e79617',4215808,NULL);
INSERT INTO "attachment" VALUES('2075c3ea82e732f4',3072,NULL,'写春联活动走进建筑工地.jpg','照片','activity','8ddfcc792a66fc4c','书法工作者为建筑工人写春联','骆景行','2024-02-02','f987b1c18597d7e7976a0211cd4d15f4de96b26ef60578a99f03c6b6a8dacc3d',2987520,NULL);
INSERT INTO "attachment" VALUES('b40a7205643bc87e',4096,NULL,'戏曲文化周实施方案.pdf','方案','activity','5f20487999910781','经党组会审定的实施方案',NULL,'2024-07-18','b8dca8fbac008ecaba2e48d7f0cd306935fd2e7e24dee137b2ff5b3d70e63699',684032,NULL);
INSERT INTO "attachment" VALUES('a2b928d0038f265c',5120,NULL,'文艺轻骑兵基层巡演通知.pdf','通知','activity','e19be486b369ac34','发至八个街道的报名通知',NULL,'2024-03-22','dae00b40841aaad4c3ed869655757a31c1aec7b38622027856c6b8f706aac352',215040,NULL);
INSERT INTO "attachment" VALUES('845353d100aadd77',6144,NULL,'青年研修班签到表.pdf','签到表','activity','a77ad6b6622fece2','六次集中学习签到',NULL,'2024-09-21','6608fd84ba02b93f1175c5e18fada52efe7a1782c04b9e464fb8b378dbde20a6',1048576,NULL);
INSERT INTO "attachment" VALUES('016425c3d09a51a0',7168,NULL,'群众合唱展演节目单.pdf','节目单','activity','76d7d3ae6af56331','三场节目单',NULL,'2024-09-25','8f832b3622e14537c2d5634d40e4b3acbd66ffbba69863e373c42304448ac2d7',532480,NULL);
INSERT INTO "attachment" VALUES('3a67e919e1bbc5f4',8192,NULL,'邻里摄影展展签目录.xlsx','展签目录','activity','55b6be4dbb6e958e','展出作品目录和作者',NULL,'2024-06-25','6f6d77249a55b8c24992389244ddacb766f696d123d9c294226a46c34623c025',49152,NULL);
INSERT INTO "attachment" VALUES('309f65d83f93b8ad',9216,NULL,'戏曲文化周观众问卷汇总.xlsx','问卷','survey','1ec67f13afcca1a2','有效问卷录入汇总',NULL,'2024-11-04','9bdeb5e6ae1aa444085fe76d37ec015a2e85382c965554d37d804efe609919e2',86016,NULL);
INSERT INTO "attachment" VALUES('5bb0fa9d2b6f7485',10240,NULL,'戏曲文化周媒体报道截图.pdf','媒体截图','activity','5f20487999910781','按媒体级别排列',NULL,'2024-11-18','87ee05074c0e6ed147c4e179fb3ef6aabd9b9a959f8486cf671420fcf8fdccc2',2359296,NULL);
INSERT INTO "attachment" VALUES('46c6b66e9484cba2',11264,NULL,'戏曲文化周工作总结.docx','总结','activity','5f20487999910781','含各单元完成情况',NULL,'2024-11-25','c5a5975f682d211476c03423dd8bfefebd1ef0a76dfb39dd26b591d8382875e8',176128,NULL);
INSERT INTO "attachment" VALUES('bbaeb59aa39daa0a',12288,NULL,'国庆展演经费追加批复.pdf','批复文件','budget_change','24dc1f4510376179','示财预〔2024〕46号',NULL,'2024-04-26','b1ad7b51be94d26fc2b2d30b58220c2636d6f2cb065591522ab05df3d8d9eea8',307200,NULL);
INSERT INTO "attachment" VALUES('341fb369522bb710',13312,NULL,'采风经费收回通知.pdf','批复文件','budget_change','6751f3c8d176ec70','示财预〔2024〕118号',NULL,'2024-12-20','fcf8ff89bc1425a56bee69844db3875725cdc11aa0fce4bb1a888287988284d5',262144,NULL);
INSERT INTO "attachment" VALUES('edd6af4fe630d8f0',14336,NULL,'年末资产盘点表.xlsx','其他','asset','5f823329bc1d6384','设备、家具和车辆盘点明细',NULL,'2024-12-18','75465d02448b5ccb857dbf73203e948f5e0fdbc83ec1b8f1428afa44e57f8b50',73728,NULL);
INSERT INTO "attachment" VALUES('928ae19daefb9d71',15360,NULL,'项目绩效自评办法.pdf','制度文件','policy','c5525e47b956c6a9','示文联发〔2024〕2号',NULL,'2024-01-23','aad8381f7f03a18533622913665211da7893a9f2eef2a675b07ae5771b8fa5d9',421888,NULL);
CREATE TABLE "attachment_bytes" ("sha256" TEXT NOT NULL PRIMARY KEY, "bytes" BLOB NOT NULL) STRICT;
CREATE TABLE "budget_change" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "kind" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "to_line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "amount" INTEGER, "source" TEXT, "approval_no" TEXT, "approved_on" TEXT, "minutes_no" TEXT, "reason" TEXT) STRICT;
INSERT INTO "budget_change" VALUES('a728d0672df2efd6',1024,NULL,'追加','35619b0961718cfc',NULL,8960000,'当年财政拨款','示财预〔2024〕31号','2024-03-15','主席办公会纪要〔2024〕4号','区里部署增加基层巡演点位，新纳入三个新建社区和一处产业园区，追加流动舞台和演出劳务经费。');
INSERT INTO "budget_change" VALUES('24dc1f4510376179',2048,NULL,'追加','10d1b7a3f7aab2dd',NULL,48000000,'当年财政拨款','示财预〔2024〕46号','2024-04-26','党组会纪要〔2024〕9号','承担全区庆祝新中国成立75周年美术书法展和群众合唱展演任务，年初预算未安排，按区委专题会议要求申请追加。');
INSERT INTO "budget_change" VALUES('52364fc4894bc426',3072,NULL,'调剂','10d1b7a3f7aab2dd','4230db42d952a2e2',2500000,'当年财政拨款','示财预〔2024〕58号','2024-05-30','主席办公会纪要〔2024〕9号','写生作品展就近使用文化艺术中心展厅，场地费用节省，调剂用于增加青年文艺人才研修班的实践课。');
INSERT INTO "budget_change" VALUES('eaaa1b4b4059792e',4096,NULL,'追减','76bc90ec0d67e63c',NULL,90000000,'当年财政拨款','示财预〔2024〕67号','2024-06-20','党组会纪要〔2024〕13号','年初按编制满员测算，上半年两名干部调出、一名干部退休，空缺岗位年内不再补充，相应核减工资和社会保险缴费。');
INSERT INTO "budget_change" VALUES('441b2194062a0791',5120,NULL,'追减','e7746103618ee1ec',NULL,22600000,'当年财政拨款','示财预〔2024〕79号','2024-07-26','党组会纪要〔2024〕14号','落实压减一般性支出要求，合并会议和培训，推迟一批办公家具更新，相应核减公用经费。');
INSERT INTO "budget_change" VALUES('f3f176dabbcff928',6144,NULL,'追加','98ad8ffbcf79b7f1',NULL,62000000,'当年财政拨款','示财预〔2024〕85号','2024-08-16','党组会纪要〔2024〕17号','戏曲文化周由五天延长为十天，新增青年演员专场和校园体验两个单元，追加排演、场地和宣传经费。');
INSERT INTO "budget_change" VALUES('23465f80d96e59f5',7168,NULL,'调剂','2d0d0621dc159623','35619b0961718cfc',3000000,'当年财政拨款','示财预〔2024〕92号','2024-09-13','主席办公会纪要〔2024〕12号','会刊部分赠阅改为电子版，印数减少，节余印刷费调剂用于下半年基层巡演和公益课堂。');
INSERT INTO "budget_change" VALUES('e6432fb5785b00fe',8192,NULL,'追减','76bc90ec0d67e63c',NULL,58500000,'当年财政拨款','示财预〔2024〕104号','2024-10-25','党组会纪要〔2024〕20号','部分奖励和补贴改由区级统一渠道发放，年初列入本部门的相应预算按实际核减。');
INSERT INTO "budget_change" VALUES('6751f3c8d176ec70',9216,NULL,'收回','abb5a26b04612c43',NULL,1500000,'当年财政拨款','示财预〔2024〕118号','2024-12-20','主席办公会纪要〔2024〕15号','采风点由三处并为两处，节余的交通和食宿费用年内不再使用，由区财政局收回。');
CREATE TABLE "budget_line" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "category" TEXT, "initial_fiscal" INTEGER, "initial_other" INTEGER, "carried_in" INTEGER, "mode" TEXT, "spent_once" INTEGER, "explanation" TEXT, "code" TEXT, "function_code" TEXT, "economic_code" TEXT, "supervisor" TEXT, "implementer" TEXT, "leader" TEXT, "leader_phone" TEXT, "is_key" INTEGER, "appraised_before" INTEGER) STRICT;
INSERT INTO "budget_line" VALUES('76bc90ec0d67e63c',1024,NULL,'人员经费','人员经费',598600000,NULL,NULL,'逐月',NULL,NULL,'000000241001','2012901 行政运行','301 工资福利支出','示例区文联','示例区文联办公室','钟以晴','机关总机转6021',0,NULL);
INSERT INTO "budget_line" VALUES('e7746103618ee1ec',2048,NULL,'公用经费','公用经费',114800000,NULL,NULL,'逐笔',NULL,NULL,'000000241002','2012901 行政运行','302 商品和服务支出','示例区文联','示例区文联办公室','钟以晴','机关总机转6021',0,NULL);
INSERT INTO "budget_line" VALUES('10d1b7a3f7aab2dd',3072,NULL,'主题文艺创作展示活动','项目支出',118000000,NULL,NULL,'逐笔',NULL,NULL,'000000242001','2012902 一般行政管理事务','302 商品和服务支出','示例区文联','示例区文联创作活动部','宋临舟','机关总机转6031',1,1);
INSERT INTO "budget_line" VALUES('35619b0961718cfc',4096,NULL,'文艺惠民与志愿服务','项目支出',62000000,NULL,NULL,'逐笔',NULL,NULL,'000000242002','2012902 一般行政管理事务','302 商品和服务支出','示例区文联','示例区文联组织联络部','简如松','机关总机转6041',1,0);
INSERT INTO "budget_line" VALUES('98ad8ffbcf79b7f1',5120,NULL,'戏曲文化周品牌活动','项目支出',82000000,6000000,NULL,'逐笔',NULL,NULL,'000000242003','2012902 一般行政管理事务','302 商品和服务支出','示例区文联','示例区文联创作活动部','宋临舟','机关总机转6031',1,1);
INSERT INTO "budget_line" VALUES('abb5a26b04612c43',6144,NULL,'文艺创作扶持与采风','项目支出',21000000,NULL,6500000,'逐笔',NULL,NULL,'000000242004','2012902 一般行政管理事务','302 商品和服务支出','示例区文联','示例区文联创作活动部','韩知行','机关总机转6032',0,0);
INSERT INTO "budget_line" VALUES('4230db42d952a2e2',7168,NULL,'文艺家协会建设与人才培养','项目支出',46000000,NULL,NULL,'逐月',NULL,NULL,'000000242005','2012902 一般行政管理事务','302 商品和服务支出','示例区文联','示例区文联组织联络部','简如松','机关总机转6041',0,0);
INSERT INTO "budget_line" VALUES('2d0d0621dc159623',8192,NULL,'会刊编印与新媒体运营','项目支出',45000000,NULL,NULL,'全年一次',41950000,NULL,'000000242006','2012902 一般行政管理事务','302 商品和服务支出','示例区文联','示例区文联创作活动部','韩知行','机关总机转6032',0,0);
CREATE TABLE "building" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "approved_area" TEXT, "actual_area" TEXT, "budget" INTEGER, "spent" INTEGER, "note" TEXT) STRICT;
CREATE TABLE "change" ("seq" INTEGER NOT NULL PRIMARY KEY, "step" TEXT NOT NULL, "at" TEXT NOT NULL, "who" TEXT NOT NULL, "host" TEXT NOT NULL, "name" TEXT NOT NULL, "record" TEXT NOT NULL, "row" TEXT NOT NULL, "field" TEXT NOT NULL, "origin" TEXT NOT NULL, "old" TEXT, "new" TEXT, "salt" TEXT, "old_hash" TEXT NOT NULL, "new_hash" TEXT NOT NULL, "hash" TEXT NOT NULL) STRICT;
INSERT INTO "change" VALUES(1,'910c30f6cf1b0d17','2026-11-29T11:36:18+00:00','root','vm','载入年度数据','*','','digests','导入',NULL,'4a747b6462f0cdec668efcb80e119fc00193147f2de0ad280691f45968c3097d accounts:2b7945bdfb17d7a813804d9e9e766556 activity:b8752d3c161191f511bfb4580fc7eef4 asset:db021584e7698fe79152749928228d5b association:a57abb83bd1d09eae0baddec7c81dc81 attachment:eb2f229d8fc2a5d99c48501de1b9693c budget_change:48eb6a58e5076238dde02effe55802f2 budget_line:5e43b942845ee8847f91e4b0240f2f5f department:ed32c306bb485c046275ea734d00ad47 explanation:9ddfbfde8519be1ba4fbc09b27d80848 field_note:f1759b7dbb8d229f0594ed0d015155fc follow_up:b936fbcfabe2c638d19813c38852bed2 indicator:fbcbf8b6823ab740a6ca9ebd944f86e2 last_year:1351eb207b940f03a05f5cd4d1fb4719 measure:628c4148ce001f2d4ae0318589f8c3d4 media_report:c1c313beadba7f209d19a7de850e62a4 monitoring:2cc20a80ef44b573e72c5deaf4f79286 monthly_plan:42aeff84e0609aff918272d0312bf877 objective:27a276388e91b41bb29c1866d445761a payment:d08ba7a0530b0649261ea74e636918da policy:aa676c3b7e4523ade78347abff7a7ed8 problem:2ffd0ed56a51d3a53fe88312dfd7be87 procurement:b6994347ec4cbd00373ce60c6d7332d5 reminder:c4391aadf38071a8d3ed2a150bf6a2bc report:ab5c256fc780bcd5d2235b2bb1da9b56 rule_set:a256208ee70e670cc13edcceba3efd52 score_entry:a8fb428939a380ef84c3975eb4035150 section:c35773e00531eff324465f500082c416 staffing:1fae84f6923d8c475b857b9d9a5b7ddd survey:258fc76234c914ec48a0dd0ee81fde0a task:361d9951fcdbb71f105b8d96636e01f8 theme:334f86095b8fc3ebe168dc67987b1762 three_public:89e0faa4615491e37cac1d96145398de threshold:7e8fe7972e1c57ba937408ab79fe0777','5a4990ffdd1d3c9a','f208b7c6ef68c879f1849d62b157222cc309296da74bc2f9e0f1914ea5b6fc76','d98b7f5861a09b02b54b32da420768a647daccdfb77e835754fd0d9b7015ca9c','43541d690892945ba038e45662e5a253f6123cd03e7725a3b0effb76ce03cfa9');
CREATE TABLE "department" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "short_name" TEXT, "nature" TEXT, "code" TEXT, "budget_level" TEXT, "superior" TEXT, "internal_units" TEXT, "internal_unit_count" INTEGER, "subordinate_count" INTEGER, "street_branch_count" INTEGER, "volunteer_count" INTEGER) STRICT;
INSERT INTO "department" VALUES('6eaceb41e928b4ba',1024,NULL,'示例区文学艺术界联合会','区文联','人民团体','000024','一级预算单位','中共示例区委员会','办公室、组织联络部、创作活动部',3,0,8,436);
CREATE TABLE "draft" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "record" TEXT, "row" TEXT, "field" TEXT, "typed" TEXT) STRICT;
CREATE TABLE "edition" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "number" INTEGER, "closed_at" TEXT, "closed_by" TEXT, "digest" TEXT, "content" TEXT, "reopened_at" TEXT, "reopened_by" TEXT, "reason" TEXT, "is_filed" INTEGER) STRICT;
CREATE TABLE "explanation" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "check" TEXT, "about_record" TEXT, "about_uid" TEXT, "about_field" TEXT, "finding" TEXT, "content" TEXT, "author" TEXT, "written_on" TEXT, "facts" TEXT) STRICT;
INSERT INTO "explanation" VALUES('311ce15e1775921a',1024,NULL,'C09','budget_line','abb5a26b04612c43','explanation','“文艺创作扶持与采风”全年预算27.5万元，支出24.42万元，执行率88.80%，低于90%。','该项目年初安排采风点三处，因其中一处道路施工，合并为两处实施，节余的1.5万元已由区财政局收回（示财预〔2024〕118号）；采风成果画册须经作者校样和专家审读，合同尾款1.58万元待次年一季度验收后支付。采风、驻点写作和作品推选均已完成，未影响年度绩效目标。','孟书宁','2025-03-12','{"facts":{"full":"27.5","limit":"90%","name":"文艺创作扶持与采风","rate":"88.80%","spent":"24.42"},"kind":""}');
CREATE TABLE "field_note" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "record" TEXT, "row" TEXT, "field" TEXT, "origin" TEXT, "to_verify" INTEGER, "confirmed_none" INTEGER, "comment" TEXT, "source" TEXT) STRICT;
INSERT INTO "field_note" VALUES('76116abdda7d8c7d',1024,NULL,'activity','e19be486b369ac34','audience','估计',1,NULL,'按各场现场负责人清点数汇总，其中四场为估计，待与街道签报核对。',NULL);
INSERT INTO "field_note" VALUES('402a674ade0d626b',2048,NULL,'activity','2422c5332ef87b8e','audience','估计',NULL,NULL,'按书场座位数和上座率逐场登记。',NULL);
INSERT INTO "field_note" VALUES('39c219da23fc24dd',3072,NULL,'association','f9d79039acf21037','members','导入',NULL,NULL,'由摄影家协会换届会员名册导入。',NULL);
INSERT INTO "field_note" VALUES('943d98c8ec461898',4096,NULL,'department','6eaceb41e928b4ba','volunteer_count','上年结转未核',1,NULL,'志愿者平台年末数据尚未取得，暂用上年数。',NULL);
INSERT INTO "field_note" VALUES('e7808cdc5c553e41',5120,NULL,'accounts','a5c4d42d805ef12f','fiscal_income','手工改动',NULL,NULL,'按年末收回1.5万元冲减后的净额填列，已与国库对账单核对。',NULL);
INSERT INTO "field_note" VALUES('4c1c55788a10c078',6144,NULL,'survey','1ec67f13afcca1a2','valid','导入',NULL,NULL,'由问卷汇总表导入，剔除缺项过多的问卷七份。',NULL);
INSERT INTO "field_note" VALUES('817ae9f7ae115105',7168,NULL,'media_report','722d2d456425a935','views',NULL,1,NULL,'客户端显示为约数，截图已存，待发函确认。',NULL);
INSERT INTO "field_note" VALUES('23d72ef067c7723e',8192,NULL,'section','326102628cb75f43','content',NULL,NULL,1,'本年活动均在既有场馆和社区空间举办，不涉及对生态环境的直接影响，未设环境效益指标。',NULL);
CREATE TABLE "follow_up" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "problem" TEXT, "measure" TEXT, "responsible" TEXT, "status" TEXT, "result" TEXT) STRICT;
INSERT INTO "follow_up" VALUES('e2ac6aff3a20472d',1024,NULL,'部分活动总结报送较晚，佐证材料归集不及时。','活动结束后十个工作日内报送总结和照片，由办公室按月核对。','办公室','已落实','全年活动总结均在十个工作日内报送，佐证材料按月归集并登记。');
CREATE TABLE "income_source" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "source" TEXT, "budget" INTEGER, "received" INTEGER, "spent" INTEGER, "purpose" TEXT) STRICT;
CREATE TABLE "indicator" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "level1" TEXT, "level2" TEXT, "name" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "objective" TEXT REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, "nature" TEXT, "direction" TEXT, "sign" TEXT, "initial_target" TEXT, "target" TEXT, "actual" TEXT, "unit" TEXT, "target_text" TEXT, "actual_text" TEXT, "grade" TEXT, "midyear" TEXT, "is_core" INTEGER, "weight" TEXT, "coefficient" INTEGER, "rule" TEXT, "deviation" TEXT, "remedy" TEXT) STRICT;
INSERT INTO "indicator" VALUES('faea8e251549c255',1024,NULL,'产出','数量','组织文艺活动场次',NULL,'b67f01fbbbf4bbfe','定量','正向','≥','170','180','193','场',NULL,NULL,NULL,'104',1,'4',10000,'完成值÷目标值×分值，不超过分值；系列活动只计子项。',NULL,NULL);
INSERT INTO "indicator" VALUES('d26b3be1e1604fb3',2048,NULL,'产出','数量','举办主题展览',NULL,'d9b93ff37da07e5c','定量','正向','≥','3','4','4','个',NULL,NULL,NULL,'2',1,'3',10000,'完成值÷目标值×分值，不超过分值；含线上展览。',NULL,NULL);
INSERT INTO "indicator" VALUES('ac42051564095bd7',3072,NULL,'产出','数量','推出新创作作品',NULL,'09fa2d8048002899','定量','正向','≥','350','350','382','件',NULL,NULL,NULL,'170',1,'3',10000,'完成值÷目标值×分值，不超过分值；以活动台账登记的创作作品为准。',NULL,NULL);
INSERT INTO "indicator" VALUES('7bff889ff0ca54fc',4096,NULL,'产出','质量','活动内容审核率',NULL,'d9b93ff37da07e5c','定量','正向','＝','100','100','100','%',NULL,NULL,NULL,'100',0,'4',10000,'举办前完成内容审核的活动数÷举办的活动数×100%，每有一项未审核扣1分。',NULL,NULL);
INSERT INTO "indicator" VALUES('04c44df04374bf7f',5120,NULL,'产出','质量','获市级以上奖项',NULL,'09fa2d8048002899','定量','正向','≥','6','6','7','项',NULL,NULL,NULL,'2',0,'4',10000,'完成值÷目标值×分值，不超过分值；以获奖文件或证书为准。',NULL,NULL);
INSERT INTO "indicator" VALUES('8944228b62b5464a',6144,NULL,'产出','时效','年度活动计划按期完成率',NULL,'db620c7d5c27d535','定量','正向','≥','95','95','96','%',NULL,NULL,NULL,'94',0,'6',10000,'按期完成的活动数÷计划活动数×100%，完成值÷目标值×分值，不超过分值。',NULL,NULL);
INSERT INTO "indicator" VALUES('af9652b79a7e0878',7168,NULL,'产出','成本','全年支出控制在批复预算内',NULL,'db620c7d5c27d535','定量','反向','≤','1093.4','1047.76','1042.52','万元',NULL,NULL,NULL,NULL,1,'6',10000,'全年支出不超过调整后全年预算得满分，超出的不得分。',NULL,NULL);
INSERT INTO "indicator" VALUES('e93713d3eba5021a',8192,NULL,'效益','经济效益','引入合作单位资金投入',NULL,'60fa5e19f639e144','定量','正向','≥','5','5','6','万元',NULL,NULL,NULL,NULL,0,'4',10000,'完成值÷目标值×分值，不超过分值；以其他资金到账数为准。',NULL,NULL);
INSERT INTO "indicator" VALUES('b1d05f1c37fd6634',9216,NULL,'效益','社会效益','线下受益观众人次',NULL,'b67f01fbbbf4bbfe','定量','正向','≥','50000','50000','58220','人次',NULL,NULL,NULL,'26400',1,'5',10000,'完成值÷目标值×分值，不超过分值；线上浏览不计入。',NULL,NULL);
INSERT INTO "indicator" VALUES('1afebf20780d15d0',10240,NULL,'效益','社会效益','媒体报道篇数',NULL,'60fa5e19f639e144','定量','正向','≥','30','32','40','篇',NULL,NULL,NULL,'9',0,'5',10000,'完成值÷目标值×分值，不超过分值；同一媒体转发不重复计算。',NULL,NULL);
INSERT INTO "indicator" VALUES('0237503542214082',11264,NULL,'效益','可持续影响','文艺人才梯队和协会运行机制',NULL,'92362eac5729c45a','定性','正向',NULL,NULL,NULL,NULL,NULL,'青年骨干持续补充，协会换届、会员发展和骨干培训形成固定做法','完成一个协会换届，研修班学员向上一级协会输送骨干，会员发展和换届流程已统一成文并执行','达成年度指标',NULL,0,'6',10000,'达成年度指标得80%至100%分值，部分达成得60%至80%，未达成得0至60%。',NULL,NULL);
INSERT INTO "indicator" VALUES('6b58a46fb9ef327a',12288,NULL,'满意度','服务对象满意度','群众对文艺活动的满意度',NULL,'b67f01fbbbf4bbfe','定量','正向','≥','90','92','93.28','%',NULL,NULL,NULL,NULL,1,'10',10000,'按基层惠民活动和戏曲文化周两次调查合并计算，满意度÷目标值×分值，不超过分值。',NULL,NULL);
INSERT INTO "indicator" VALUES('376e40dedd088968',13312,NULL,'成本','经济成本','项目总成本','98ad8ffbcf79b7f1','40360768e1a2ca97','定量','反向','≤','88','150','149.86','万元',NULL,NULL,NULL,NULL,1,'20',10000,'不超过调整后项目预算得满分，超出的不得分。',NULL,NULL);
INSERT INTO "indicator" VALUES('1cb6d9eb6f042588',14336,NULL,'产出','数量','演出和互动活动场次','98ad8ffbcf79b7f1','40360768e1a2ca97','定量','正向','≥','40','50','54','场',NULL,NULL,NULL,'20',1,'15',10000,'完成值÷目标值×分值，不超过分值；含文化周各单元和曲苑书场，不含研讨会。',NULL,NULL);
INSERT INTO "indicator" VALUES('dd4cfd1270e26f8a',15360,NULL,'产出','质量','演出顺利完成率','98ad8ffbcf79b7f1','40360768e1a2ca97','定量','正向','＝','100','100','100','%',NULL,NULL,NULL,'100',0,'15',10000,'未发生中断、延误和安全责任事故的场次÷演出总场次×100%。',NULL,NULL);
INSERT INTO "indicator" VALUES('e0f2400fb341cc7e',16384,NULL,'产出','时效','文化周按计划时间举办','98ad8ffbcf79b7f1','40360768e1a2ca97','定性','正向',NULL,NULL,NULL,NULL,NULL,'10月底前完成全部单元','10月18日开幕，10月27日闭幕，各单元均按日程举办','达成年度指标',NULL,0,'10',10000,'按期完成得满分，每推迟一周扣2分。',NULL,NULL);
INSERT INTO "indicator" VALUES('70ba8653d83d0ee0',17408,NULL,'效益','社会效益','报道文化周的媒体家数','98ad8ffbcf79b7f1','40360768e1a2ca97','定量','正向','≥','8','8','11','家',NULL,NULL,NULL,NULL,0,'10',10000,'完成值÷目标值×分值，不超过分值。','申报时参照上一届水平设定目标，本届新增青年专场和校园体验，吸引了几家中央和行业媒体主动采访，实际家数明显多于预期。','下一年度按近两届平均水平设定目标，同时增加对报道质量的考核。');
INSERT INTO "indicator" VALUES('f71e5d9d406329bd',18432,NULL,'效益','可持续影响','青年演员参演人次','98ad8ffbcf79b7f1','40360768e1a2ca97','定量','正向','≥','60','60','72','人次',NULL,NULL,NULL,NULL,0,'10',10000,'完成值÷目标值×分值，不超过分值；以青年专场签到表为准。',NULL,NULL);
INSERT INTO "indicator" VALUES('249cc7b8143f2d07',19456,NULL,'满意度','服务对象满意度','文化周观众满意度','98ad8ffbcf79b7f1','40360768e1a2ca97','定量','正向','≥','90','92','92.45','%',NULL,NULL,NULL,NULL,1,'10',10000,'满意度÷目标值×分值，不超过分值。',NULL,NULL);
INSERT INTO "indicator" VALUES('6a5dce373b40031f',20480,NULL,'成本','经济成本','惠民演出场均成本','35619b0961718cfc','f7b29eebd6c27e61','定量','反向','≤','0.95','0.95','0.91','万元/场',NULL,NULL,NULL,NULL,1,'20',10000,'不高于目标值得满分，高于目标值的按目标值÷完成值×分值计算。',NULL,NULL);
INSERT INTO "indicator" VALUES('abfdcc8a7da6bd6e',21504,NULL,'产出','数量','惠民演出场次','35619b0961718cfc','f7b29eebd6c27e61','定量','正向','≥','40','45','41','场',NULL,NULL,NULL,'23',1,'10',9111,'完成值÷目标值×分值，不超过分值；含基层巡演、志愿服务日专场和重阳慰问演出。','原列入计划的户外音乐会因连续降雨和场地封闭改造取消，增加的社区巡演受秋季天气影响未能全部补足。','户外演出同步落实室内备用场地，巡演排期向春季前移，预留机动场次。');
INSERT INTO "indicator" VALUES('78a454a682826279',22528,NULL,'产出','数量','公益培训课次','35619b0961718cfc','f7b29eebd6c27e61','定量','正向','≥','50','50','52','课次',NULL,NULL,NULL,'34',0,'10',10000,'完成值÷目标值×分值，不超过分值；含周末艺术课堂和剪纸进校园。',NULL,NULL);
INSERT INTO "indicator" VALUES('d026b957d4443962',23552,NULL,'产出','质量','节目和课程内容审核率','35619b0961718cfc','f7b29eebd6c27e61','定量','正向','＝','100','100','100','%',NULL,NULL,NULL,'100',0,'10',10000,'举办前完成内容审核的活动数÷举办的活动数×100%。',NULL,NULL);
INSERT INTO "indicator" VALUES('d45886939028804e',24576,NULL,'产出','时效','春节前完成写春联活动','35619b0961718cfc','f7b29eebd6c27e61','定性','正向',NULL,NULL,NULL,NULL,NULL,'2月9日前完成全部场次','2月7日完成最后一场，各社区均在节前拿到春联','达成年度指标',NULL,0,'10',10000,'按期完成得满分，逾期不得分。',NULL,NULL);
INSERT INTO "indicator" VALUES('394481e00091a4d9',25600,NULL,'效益','社会效益','受益群众人次','35619b0961718cfc','f7b29eebd6c27e61','定量','正向','≥','16000','16000','17420','人次',NULL,NULL,NULL,'12400',1,'20',10000,'完成值÷目标值×分值，不超过分值；以现场观众人次为准。',NULL,NULL);
INSERT INTO "indicator" VALUES('f1d8d075e280981f',26624,NULL,'满意度','服务对象满意度','基层群众满意度','35619b0961718cfc','f7b29eebd6c27e61','定量','正向','≥','90','90','93.97','%',NULL,NULL,NULL,NULL,1,'10',10000,'满意度÷目标值×分值，不超过分值。',NULL,NULL);
CREATE TABLE "last_year" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "year" INTEGER, "source" TEXT, "digest" TEXT, "taken_on" TEXT, "content" TEXT) STRICT;
INSERT INTO "last_year" VALUES('b591a1dc05c321e8',1024,NULL,2023,'2023年度.wenlian','c5370a97804e3393de84905e90c1f4cc78347eef3d035a86aab91f346953f0bc','2024-01-08','{"format":"wenlian-year","version":1,"records":{"report":[{"uid":"6b2de676628bcf12","year":2023,"submitted_to":"示例区财政局"}],"department":[{"uid":"46977962ba13f1ef","name":"示例区文学艺术界联合会","short_name":"区文联","nature":"人民团体","code":"000024","budget_level":"一级预算单位","superior":"中共示例区委员会","internal_units":"办公室、组织联络部、创作活动部","internal_unit_count":3,"subordinate_count":0,"street_branch_count":8,"volunteer_count":408}],"staffing":[{"uid":"417337105e602f98","category":"参公编制","authorized":16,"actual":14},{"uid":"882b5d3f92112e97","category":"工勤编制","authorized":1,"actual":1},{"uid":"86cd9d591985c6b4","category":"编外聘用","actual":3},{"uid":"99323db0e85350d2","category":"离退休","actual":9}],"objective":[],"task":[],"budget_line":[{"uid":"c305e3dff5736f3d","name":"人员经费","category":"人员经费","initial_fiscal":"586.2","mode":"全年一次","spent_once":"561.3"},{"uid":"75df9c2ecbeeb936","name":"公用经费","category":"公用经费","initial_fiscal":"120.6","mode":"全年一次","spent_once":"113.5"},{"uid":"429bc9a42ef62832","name":"主题文艺创作展示活动","category":"项目支出","initial_fiscal":"110","mode":"全年一次","spent_once":"108.7"},{"uid":"a495c1d4e351a3c7","name":"文艺惠民与志愿服务","category":"项目支出","initial_fiscal":"58","mode":"全年一次","spent_once":"56.9"},{"uid":"55980097e333cba4","name":"戏曲文化周品牌活动","category":"项目支出","initial_fiscal":"104","mode":"全年一次","spent_once":"101.4"},{"uid":"c10cd42b2be9be51","name":"文艺创作扶持与采风","category":"项目支出","initial_fiscal":"30","mode":"全年一次","spent_once":"23.5"},{"uid":"1069940a19dfc963","name":"文艺家协会建设与人才培养","category":"项目支出","initial_fiscal":"44","mode":"全年一次","spent_once":"43.2"},{"uid":"3237d59e0418a080","name":"会刊编印与新媒体运营","category":"项目支出","initial_fiscal":"43","mode":"全年一次","spent_once":"42.6"}],"budget_change":[{"uid":"fe158aea0cdbf876","kind":"追减","line":"c305e3dff5736f3d","amount":"24.9"},{"uid":"a91403f62b931b99","kind":"追减","line":"75df9c2ecbeeb936","amount":"7.1"},{"uid":"94478cec829749d4","kind":"追减","line":"429bc9a42ef62832","amount":"1.3"},{"uid":"9e516f843d51bf2e","kind":"追减","line":"a495c1d4e351a3c7","amount":"1.1"},{"uid":"74c83f3ad58f6c86","kind":"追减","line":"55980097e333cba4","amount":"2.6"},{"uid":"b838a232e4d53f92","kind":"追减","line":"1069940a19dfc963","amount":"0.8"},{"uid":"a23501249c37fc41","kind":"追减","line":"3237d59e0418a080","amount":"0.4"}],"payment":[],"monthly_plan":[],"monitoring":[],"accounts":[{"uid":"fb1f6d31088b2d35","approved_initial":"1095.8","approved_full":"1057.6","opening":"0","fiscal_income":"1052.6","operating_income":"0","other_income":"5","basic_spent":"674.8","project_spent":"376.3","other_spent":"0","total_spent":"1051.1","distributed":"0","closing_carryover":"6.5","closing_surplus":"0","idle_funds":"0","running_costs":"113.5"}],"three_public":[{"uid":"e8c519a4a7809314","item":"因公出国（境）费","budget":"0","spent":"0"},{"uid":"da1d17a17812b43d","item":"公务用车购置费","budget":"0","spent":"0"},{"uid":"e4a5f6d632487253","item":"公务用车运行维护费","budget":"3.2","spent":"2.95"},{"uid":"abab8a30755fd805","item":"公务接待费","budget":"0.5","spent":"0.41"}],"procurement":[],"activity":[],"theme":[],"association":[{"uid":"2ba87d21cf2c2aef","name":"示例区书法家协会","members":202},{"uid":"cfc788df18b37609","name":"示例区美术家协会","members":187},{"uid":"1ab5b89c90ec33fc","name":"示例区摄影家协会","members":217},{"uid":"eaaf07b661b3e741","name":"示例区戏剧家协会","members":113},{"uid":"f9d197695ee40165","name":"示例区音乐家协会","members":162},{"uid":"c3fa24f2edda2032","name":"示例区舞蹈家协会","members":94},{"uid":"aaf85ca4318dc73c","name":"示例区曲艺家协会","members":82},{"uid":"fd47c623e1bc425e","name":"示例区民间文艺家协会","members":85},{"uid":"d59e1f758b0b9346","name":"示例区作家协会","members":137}],"media_report":[],"indicator":[],"survey":[],"section":[],"policy":[],"asset":[{"uid":"6d1b4732baee8df4","category":"设备","original_value":"266.89"},{"uid":"ba07a50c8d909418","category":"家具和用具","original_value":"58.6"},{"uid":"e0961213829cd7f8","category":"车辆","original_value":"21.8"},{"uid":"c888a3f8e1fdc594","category":"文物和陈列品","original_value":"86.5"},{"uid":"e1f84607a0977b7e","category":"无形资产","original_value":"18.6"}],"rule_set":[],"score_entry":[],"problem":[{"uid":"1a9a39bd31ea0e35","content":"部分活动总结报送较晚，佐证材料归集不及时。"}],"measure":[{"uid":"aba59f865db2589a","content":"活动结束后十个工作日内报送总结和照片，由办公室按月核对。","problems":["1a9a39bd31ea0e35"],"responsible":"办公室"}],"explanation":[],"follow_up":[],"threshold":[],"reminder":[],"last_year":[],"edition":[],"attachment":[],"field_note":[]}}');
CREATE TABLE "measure" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "content" TEXT, "responsible" TEXT, "due" TEXT, "status" TEXT, "follow_up" TEXT) STRICT;
INSERT INTO "measure" VALUES('d96a74bbfe41e466',1024,NULL,'采风和出版类合同按阶段设置付款节点，年初即排定校样、审读和验收时间，每月核对支付计划，确保年内完成主要支付。','创作活动部','2025-03-31','进行中','新一年度采风画册合同已按三个阶段约定付款，首个节点已完成。');
INSERT INTO "measure" VALUES('d98a426c49e34be6',2048,NULL,'户外演出在报批时一并提交室内备用场地和延期方案，巡演排期向春季前移，预留机动场次。','组织联络部','2025-04-30','进行中','已与两个街道文化活动中心商定备用场地。');
INSERT INTO "measure" VALUES('a989f3e020a53c7b',3072,NULL,'参照近两届平均水平并结合新增任务设定指标值，年中监控时对明显偏离的指标及时提出调整建议。','办公室','2025-09-30','未开始',NULL);
INSERT INTO "measure" VALUES('796fe9ec599c4cca',4096,NULL,'统一活动档案格式，把媒体报道、观众问卷和签到表纳入结项必备材料，未归齐的不予结项付款。','办公室','2025-06-30','已落实','活动结项清单已印发，自新一年度第一项活动起执行。');
CREATE TABLE "measure_problems" ("owner" TEXT NOT NULL REFERENCES "measure" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "problem" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
INSERT INTO "measure_problems" VALUES('d96a74bbfe41e466',0,'400b4709c5fcca1b');
INSERT INTO "measure_problems" VALUES('d98a426c49e34be6',0,'29625d86f7c5fa26');
INSERT INTO "measure_problems" VALUES('a989f3e020a53c7b',0,'79e5f585c0b12088');
INSERT INTO "measure_problems" VALUES('796fe9ec599c4cca',0,'400b4709c5fcca1b');
INSERT INTO "measure_problems" VALUES('796fe9ec599c4cca',1,'79e5f585c0b12088');
CREATE TABLE "media_report" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED, "outlet" TEXT, "level" TEXT, "pieces" INTEGER, "views" TEXT, "published" TEXT, "headline" TEXT, "link" TEXT) STRICT;
INSERT INTO "media_report" VALUES('722d2d456425a935',1024,NULL,'5f20487999910781','华夏文艺报客户端','中央',2,'超过18万','2024-10-19','一座城区的十天戏曲时光','https://example.com/2024/1019/01');
INSERT INTO "media_report" VALUES('290222035ffdae00',2048,NULL,'5f20487999910781','神州新闻网','中央',1,'超过12万','2024-10-19','名段接续传唱，青年走进剧场','https://example.com/2024/1019/02');
INSERT INTO "media_report" VALUES('724517df8cfe3c7d',3072,NULL,'5f20487999910781','国声广播','中央',1,'6.4万','2024-10-21','听，街巷里的锣鼓声','https://example.com/2024/1021/03');
INSERT INTO "media_report" VALUES('4555181e62018f9e',4096,NULL,'5f20487999910781','市广播电视台《文化视点》','市级',2,'3.8万','2024-10-20','戏曲文化周里看传承','https://example.com/2024/1020/04');
INSERT INTO "media_report" VALUES('94d06418aba61c00',5120,NULL,'5f20487999910781','示例市日报','市级',2,'2.1万','2024-10-19','“戏韵流芳”第六次如约而至','https://example.com/2024/1019/05');
INSERT INTO "media_report" VALUES('7e95ef938150d8bf',6144,NULL,'5f20487999910781','都市晚报','市级',1,'9600余','2024-10-23','孩子们的第一堂戏曲课','https://example.com/2024/1023/06');
INSERT INTO "media_report" VALUES('2f7fcfd72c6bfaee',7168,NULL,'5f20487999910781','市文艺网','市级',1,'7200','2024-10-24','青年专场：把老戏唱给同龄人听','https://example.com/2024/1024/07');
INSERT INTO "media_report" VALUES('b15647445cbe1003',8192,NULL,'5f20487999910781','示例区融媒体中心','区级',6,'4.5万','2024-10-18','戏曲文化周今晚开幕','https://example.com/2024/1018/08');
INSERT INTO "media_report" VALUES('60e05691bdd6f79b',9216,NULL,'5f20487999910781','示例发布公众号','区级',4,'2.6万','2024-10-27','票友联唱，圆满收官','https://example.com/2024/1027/09');
INSERT INTO "media_report" VALUES('ca93d7e5159c92d3',10240,NULL,'5f20487999910781','《舞台与观众》杂志','行业',1,NULL,'2024-11-15','区级戏曲品牌如何持续',NULL);
INSERT INTO "media_report" VALUES('09612a24aecfc406',11264,NULL,'5f20487999910781','戏剧观察网','行业',1,'5300余','2024-10-28','小剧场里的新声','https://example.com/2024/1028/11');
INSERT INTO "media_report" VALUES('cb6eff81421afecb',12288,NULL,'2422c5332ef87b8e','都市晚报','市级',1,'8800','2024-05-18','周六下午，听一段书去','https://example.com/2024/0518/12');
INSERT INTO "media_report" VALUES('af3afd4a6907a25e',13312,NULL,'2422c5332ef87b8e','示例区融媒体中心','区级',2,'1.2万','2024-03-03','曲苑书场新一季开书','https://example.com/2024/0303/13');
INSERT INTO "media_report" VALUES('277ffb7a5c3c01c2',14336,NULL,'acff3deffc4aced4','神州新闻网','中央',1,'超过5万','2024-09-21','画笔下的山河与街巷','https://example.com/2024/0921/14');
INSERT INTO "media_report" VALUES('7bff3ab2de708609',15360,NULL,'acff3deffc4aced4','示例市日报','市级',1,'1.6万','2024-09-21','美术书法作品展开幕','https://example.com/2024/0921/15');
INSERT INTO "media_report" VALUES('c3d3134a3b7618f9',16384,NULL,'acff3deffc4aced4','示例区融媒体中心','区级',2,'2.3万','2024-09-20','观众与作者面对面','https://example.com/2024/0920/16');
INSERT INTO "media_report" VALUES('141320420b9dd3bf',17408,NULL,'acff3deffc4aced4','《书画天地》周刊','行业',1,NULL,'2024-10-11','生活是最好的画稿',NULL);
INSERT INTO "media_report" VALUES('19f1c0907b31f06d',18432,NULL,'55b6be4dbb6e958e','市文艺网','市级',1,'6100','2024-06-30','镜头对准邻里','https://example.com/2024/0630/18');
INSERT INTO "media_report" VALUES('4224bc1e0bb6dc6d',19456,NULL,'55b6be4dbb6e958e','示例区融媒体中心','区级',1,'9400','2024-06-28','社区走廊变成展厅','https://example.com/2024/0628/19');
INSERT INTO "media_report" VALUES('95ee5b7fb1ce6a14',20480,NULL,'76d7d3ae6af56331','市广播电视台《文化视点》','市级',1,'2.7万','2024-09-26','群众歌声献给祖国','https://example.com/2024/0926/20');
INSERT INTO "media_report" VALUES('af8cc312cc78e755',21504,NULL,'76d7d3ae6af56331','示例发布公众号','区级',1,'3.1万','2024-09-27','千人合唱展演落幕','https://example.com/2024/0927/21');
INSERT INTO "media_report" VALUES('a50bf1e47c3c1d23',22528,NULL,'3461c5dc5f21e96c','示例发布公众号','区级',1,'1.4万','2024-08-12','在线看展，学写小楷','https://example.com/2024/0812/22');
INSERT INTO "media_report" VALUES('f7387f606524527a',23552,NULL,'8ddfcc792a66fc4c','示例市日报','市级',1,'1.1万','2024-02-02','春联送到工地上','https://example.com/2024/0202/23');
INSERT INTO "media_report" VALUES('466ea1f6d38f59d0',24576,NULL,'8ddfcc792a66fc4c','示例区融媒体中心','区级',2,'1.8万','2024-01-16','笔墨送福进万家','https://example.com/2024/0116/24');
INSERT INTO "media_report" VALUES('677166b6ae2d82b4',25600,NULL,'e19be486b369ac34','示例区融媒体中心','区级',1,'1.3万','2024-04-13','流动舞台开进新社区','https://example.com/2024/0413/25');
INSERT INTO "media_report" VALUES('5d83ae54d44fa178',26624,NULL,'13d0e8cc620abbd9','《文艺采风》杂志','行业',1,NULL,'2024-10-10','望岚山里的创作课',NULL);
CREATE TABLE "monitoring" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "through" INTEGER, "spent" INTEGER, "forecast" INTEGER, "cause_kind" TEXT, "cause" TEXT, "likelihood" TEXT, "remedy" TEXT) STRICT;
INSERT INTO "monitoring" VALUES('a41f9bb3a67bb6b7',1024,NULL,'10d1b7a3f7aab2dd',7,56700000,163200000,'其他','国庆主题展演集中在三季度末，主要合同款在开展后支付。','确定能','8月底前完成布展和舞台合同签订，9月起按节点支付。');
INSERT INTO "monitoring" VALUES('743dc683b2ff4bd5',2048,NULL,'35619b0961718cfc',7,52040000,73600000,'其他','夏季户外音乐会因天气和场地原因取消，经费需要重新安排。','有可能','将取消活动的经费用于增加社区巡演和公益课堂，10月底前完成巡演。');
INSERT INTO "monitoring" VALUES('94d75e8bca39a9e2',3072,NULL,'98ad8ffbcf79b7f1',7,12600000,150000000,'其他','文化周安排在10月，前七个月只发生书场演出和场地费用。','确定能','8月完成宣传和舞台采购，9月签订剧场合同，倒排支付计划。');
INSERT INTO "monitoring" VALUES('40548ac67f7d0457',4096,NULL,'abb5a26b04612c43',7,10550000,26000000,'其他','第二批采风安排在9月，年度作品推选在四季度进行，前期支付少。','有可能','提前落实采风路线和评审专家，督促画册承印方按期交付。');
INSERT INTO "monitoring" VALUES('f46cfb6ec8420a4c',5120,NULL,'4230db42d952a2e2',7,25200000,48500000,'人员保障','年内一个协会换届、两名协会秘书调整，部分培训向后顺延。','确定能','研修班实践课改到9月集中安排，换届会议11月召开。');
INSERT INTO "monitoring" VALUES('e0892c6ddc42f615',6144,NULL,'2d0d0621dc159623',7,18600000,42000000,'其他','会刊按季出版，下半年两期尚未付印。','确定能','压减纸质印数，按季结算印刷费和平台维护费。');
CREATE TABLE "monthly_plan" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "month" INTEGER, "planned" INTEGER, "spent" INTEGER) STRICT;
INSERT INTO "monthly_plan" VALUES('dbda8ae6727706d1',1024,NULL,'76bc90ec0d67e63c',1,47000000,46820000);
INSERT INTO "monthly_plan" VALUES('a878ab34b604fa33',2048,NULL,'76bc90ec0d67e63c',2,34300000,34150000);
INSERT INTO "monthly_plan" VALUES('cb0c5beddfc3effb',3072,NULL,'76bc90ec0d67e63c',3,34300000,34280000);
INSERT INTO "monthly_plan" VALUES('0e0d3b19adf8b8f6',4096,NULL,'76bc90ec0d67e63c',4,35000000,34960000);
INSERT INTO "monthly_plan" VALUES('edb5f5dd3018e1b6',5120,NULL,'76bc90ec0d67e63c',5,35200000,35100000);
INSERT INTO "monthly_plan" VALUES('bfc16b3077a42132',6144,NULL,'76bc90ec0d67e63c',6,37700000,37640000);
INSERT INTO "monthly_plan" VALUES('4679bcd00ac9d6e7',7168,NULL,'76bc90ec0d67e63c',7,34200000,34020000);
INSERT INTO "monthly_plan" VALUES('84ab0ed995a313cd',8192,NULL,'76bc90ec0d67e63c',8,34000000,33850000);
INSERT INTO "monthly_plan" VALUES('95cd2d68e6132409',9216,NULL,'76bc90ec0d67e63c',9,34600000,34600000);
INSERT INTO "monthly_plan" VALUES('5b8666e8d4bb63c3',10240,NULL,'76bc90ec0d67e63c',10,34100000,33950000);
INSERT INTO "monthly_plan" VALUES('634867c185bcc4ac',11264,NULL,'76bc90ec0d67e63c',11,34500000,34400000);
INSERT INTO "monthly_plan" VALUES('37baa1b8015309da',12288,NULL,'76bc90ec0d67e63c',12,55200000,55600000);
INSERT INTO "monthly_plan" VALUES('60203e2c13542734',13312,NULL,'e7746103618ee1ec',1,7500000,NULL);
INSERT INTO "monthly_plan" VALUES('977da1ccc77990ad',14336,NULL,'e7746103618ee1ec',2,1900000,NULL);
INSERT INTO "monthly_plan" VALUES('e8f1f4e7d1e2682d',15360,NULL,'e7746103618ee1ec',3,14800000,NULL);
INSERT INTO "monthly_plan" VALUES('f5277d9d82aa2ed8',16384,NULL,'e7746103618ee1ec',4,5600000,NULL);
INSERT INTO "monthly_plan" VALUES('a5cb46bfdf440598',17408,NULL,'e7746103618ee1ec',5,5600000,NULL);
INSERT INTO "monthly_plan" VALUES('a34a675e07d71e95',18432,NULL,'e7746103618ee1ec',6,8600000,NULL);
INSERT INTO "monthly_plan" VALUES('f6cce90debd64f44',19456,NULL,'e7746103618ee1ec',7,10200000,NULL);
INSERT INTO "monthly_plan" VALUES('2b4673049c8aaae2',20480,NULL,'e7746103618ee1ec',8,9300000,NULL);
INSERT INTO "monthly_plan" VALUES('adebe80efdd77111',21504,NULL,'e7746103618ee1ec',9,8600000,NULL);
INSERT INTO "monthly_plan" VALUES('7750bdffa7241860',22528,NULL,'e7746103618ee1ec',10,7200000,NULL);
INSERT INTO "monthly_plan" VALUES('234ebab5f779a0b3',23552,NULL,'e7746103618ee1ec',11,4300000,NULL);
INSERT INTO "monthly_plan" VALUES('caedc3b0c66c75fa',24576,NULL,'e7746103618ee1ec',12,8600000,NULL);
INSERT INTO "monthly_plan" VALUES('4228efaa67bb43b2',25600,NULL,'10d1b7a3f7aab2dd',1,2200000,NULL);
INSERT INTO "monthly_plan" VALUES('bc0b980a938fa569',26624,NULL,'10d1b7a3f7aab2dd',2,2700000,NULL);
INSERT INTO "monthly_plan" VALUES('9058890a70e72f2a',27648,NULL,'10d1b7a3f7aab2dd',3,4800000,NULL);
INSERT INTO "monthly_plan" VALUES('1ace49bffa434061',28672,NULL,'10d1b7a3f7aab2dd',4,6900000,NULL);
INSERT INTO "monthly_plan" VALUES('83deaeb7082971fe',29696,NULL,'10d1b7a3f7aab2dd',5,5800000,NULL);
INSERT INTO "monthly_plan" VALUES('2a7b7ae5e1f383db',30720,NULL,'10d1b7a3f7aab2dd',6,16800000,NULL);
INSERT INTO "monthly_plan" VALUES('78c51ac66218bb40',31744,NULL,'10d1b7a3f7aab2dd',7,17500000,NULL);
INSERT INTO "monthly_plan" VALUES('1d9c65a5204eee52',32768,NULL,'10d1b7a3f7aab2dd',8,9900000,NULL);
INSERT INTO "monthly_plan" VALUES('f81a3a656228ea90',33792,NULL,'10d1b7a3f7aab2dd',9,30700000,NULL);
INSERT INTO "monthly_plan" VALUES('703c129e5a2ae49b',34816,NULL,'10d1b7a3f7aab2dd',10,43900000,NULL);
INSERT INTO "monthly_plan" VALUES('cddd05ebcd2fda78',35840,NULL,'10d1b7a3f7aab2dd',11,20500000,NULL);
INSERT INTO "monthly_plan" VALUES('c7385c475a98ec94',36864,NULL,'10d1b7a3f7aab2dd',12,1800000,NULL);
INSERT INTO "monthly_plan" VALUES('1d335c68ea6d4a41',37888,NULL,'35619b0961718cfc',1,13400000,NULL);
INSERT INTO "monthly_plan" VALUES('f0ae615e3eb1c277',38912,NULL,'35619b0961718cfc',2,3100000,NULL);
INSERT INTO "monthly_plan" VALUES('6dd120a0e9f01391',39936,NULL,'35619b0961718cfc',3,7500000,NULL);
INSERT INTO "monthly_plan" VALUES('5d9cd41c154565fb',40960,NULL,'35619b0961718cfc',4,3200000,NULL);
INSERT INTO "monthly_plan" VALUES('36df5ac4c7cabbd3',41984,NULL,'35619b0961718cfc',5,14860000,NULL);
INSERT INTO "monthly_plan" VALUES('bafb332dcea3940d',43008,NULL,'35619b0961718cfc',6,1900000,NULL);
INSERT INTO "monthly_plan" VALUES('685c1619362e6c5b',44032,NULL,'35619b0961718cfc',7,8400000,NULL);
INSERT INTO "monthly_plan" VALUES('7df1204a65bd6916',45056,NULL,'35619b0961718cfc',8,1500000,NULL);
INSERT INTO "monthly_plan" VALUES('3aee10a73488de9b',46080,NULL,'35619b0961718cfc',9,4800000,NULL);
INSERT INTO "monthly_plan" VALUES('84c03f62e726eaf5',47104,NULL,'35619b0961718cfc',10,2500000,NULL);
INSERT INTO "monthly_plan" VALUES('69f66beb3152a45e',48128,NULL,'35619b0961718cfc',11,7400000,NULL);
INSERT INTO "monthly_plan" VALUES('0de1cb05da67dbd5',49152,NULL,'35619b0961718cfc',12,5400000,NULL);
INSERT INTO "monthly_plan" VALUES('7064d37e5dbdf20a',50176,NULL,'98ad8ffbcf79b7f1',1,0,NULL);
INSERT INTO "monthly_plan" VALUES('118c1152a5b7842a',51200,NULL,'98ad8ffbcf79b7f1',2,3600000,NULL);
INSERT INTO "monthly_plan" VALUES('cc1c32d851cfaa0b',52224,NULL,'98ad8ffbcf79b7f1',3,0,NULL);
INSERT INTO "monthly_plan" VALUES('9fb06839eb397185',53248,NULL,'98ad8ffbcf79b7f1',4,3600000,NULL);
INSERT INTO "monthly_plan" VALUES('dec9c0c4a25e750f',54272,NULL,'98ad8ffbcf79b7f1',5,0,NULL);
INSERT INTO "monthly_plan" VALUES('030bdba5590d8645',55296,NULL,'98ad8ffbcf79b7f1',6,0,NULL);
INSERT INTO "monthly_plan" VALUES('a986b4ede668fed7',56320,NULL,'98ad8ffbcf79b7f1',7,5400000,NULL);
INSERT INTO "monthly_plan" VALUES('2d5d39e9e231dda8',57344,NULL,'98ad8ffbcf79b7f1',8,8500000,NULL);
INSERT INTO "monthly_plan" VALUES('5387bc2f219cf748',58368,NULL,'98ad8ffbcf79b7f1',9,30300000,NULL);
INSERT INTO "monthly_plan" VALUES('01be8c756fa0296b',59392,NULL,'98ad8ffbcf79b7f1',10,70600000,NULL);
INSERT INTO "monthly_plan" VALUES('645249ee3a64664a',60416,NULL,'98ad8ffbcf79b7f1',11,22200000,NULL);
INSERT INTO "monthly_plan" VALUES('1720e9d1fe381024',61440,NULL,'98ad8ffbcf79b7f1',12,5800000,NULL);
INSERT INTO "monthly_plan" VALUES('33c6fcd8aa072e6e',62464,NULL,'abb5a26b04612c43',1,3800000,NULL);
INSERT INTO "monthly_plan" VALUES('66d0066dd47e4622',63488,NULL,'abb5a26b04612c43',2,0,NULL);
INSERT INTO "monthly_plan" VALUES('373713eaef8f79a3',64512,NULL,'abb5a26b04612c43',3,2700000,NULL);
INSERT INTO "monthly_plan" VALUES('7d4cd4a4b5974fb2',65536,NULL,'abb5a26b04612c43',4,300000,NULL);
INSERT INTO "monthly_plan" VALUES('c5925e478da5cdfb',66560,NULL,'abb5a26b04612c43',5,2800000,NULL);
INSERT INTO "monthly_plan" VALUES('ae701c53fe498ae6',67584,NULL,'abb5a26b04612c43',6,1000000,NULL);
INSERT INTO "monthly_plan" VALUES('0aca2988072c0404',68608,NULL,'abb5a26b04612c43',7,0,NULL);
INSERT INTO "monthly_plan" VALUES('9fe8b29f50a1a252',69632,NULL,'abb5a26b04612c43',8,300000,NULL);
INSERT INTO "monthly_plan" VALUES('05979ab06eccd1d3',70656,NULL,'abb5a26b04612c43',9,2800000,NULL);
INSERT INTO "monthly_plan" VALUES('44d04b21ce106f83',71680,NULL,'abb5a26b04612c43',10,0,NULL);
INSERT INTO "monthly_plan" VALUES('eb6e81e7905f614d',72704,NULL,'abb5a26b04612c43',11,4600000,NULL);
INSERT INTO "monthly_plan" VALUES('228970ef2db4c828',73728,NULL,'abb5a26b04612c43',12,9200000,NULL);
INSERT INTO "monthly_plan" VALUES('8e14cbe3cdd39470',74752,NULL,'4230db42d952a2e2',1,1000000,850000);
INSERT INTO "monthly_plan" VALUES('c81df78fc61e8646',75776,NULL,'4230db42d952a2e2',2,1200000,1200000);
INSERT INTO "monthly_plan" VALUES('f3c8da6f96ef3865',76800,NULL,'4230db42d952a2e2',3,3500000,3460000);
INSERT INTO "monthly_plan" VALUES('32133802dbee1362',77824,NULL,'4230db42d952a2e2',4,4300000,4280000);
INSERT INTO "monthly_plan" VALUES('a8b28bd655c30987',78848,NULL,'4230db42d952a2e2',5,5000000,5120000);
INSERT INTO "monthly_plan" VALUES('f16b7ff2336354b9',79872,NULL,'4230db42d952a2e2',6,6500000,6350000);
INSERT INTO "monthly_plan" VALUES('5df62eeab745d0f6',80896,NULL,'4230db42d952a2e2',7,4000000,3940000);
INSERT INTO "monthly_plan" VALUES('93a0e117bfe9965e',81920,NULL,'4230db42d952a2e2',8,2700000,2660000);
INSERT INTO "monthly_plan" VALUES('a6dd74f396aa29d8',82944,NULL,'4230db42d952a2e2',9,5500000,5470000);
INSERT INTO "monthly_plan" VALUES('ee41a1b78ff5c292',83968,NULL,'4230db42d952a2e2',10,4800000,4830000);
INSERT INTO "monthly_plan" VALUES('50e0a51ebc0ba44b',84992,NULL,'4230db42d952a2e2',11,5500000,5620000);
INSERT INTO "monthly_plan" VALUES('04a9968857c50276',86016,NULL,'4230db42d952a2e2',12,4500000,4620000);
INSERT INTO "monthly_plan" VALUES('8cf699c6346226d7',87040,NULL,'2d0d0621dc159623',1,0,NULL);
INSERT INTO "monthly_plan" VALUES('89ffcf58497e3b73',88064,NULL,'2d0d0621dc159623',2,1500000,NULL);
INSERT INTO "monthly_plan" VALUES('926c9203f56bd279',89088,NULL,'2d0d0621dc159623',3,8200000,NULL);
INSERT INTO "monthly_plan" VALUES('2d7b5cb6cf3a3f75',90112,NULL,'2d0d0621dc159623',4,1500000,NULL);
INSERT INTO "monthly_plan" VALUES('58f13d37aeae44c0',91136,NULL,'2d0d0621dc159623',5,1500000,NULL);
INSERT INTO "monthly_plan" VALUES('2438dde705c5830e',92160,NULL,'2d0d0621dc159623',6,8400000,NULL);
INSERT INTO "monthly_plan" VALUES('861b752d52c07f06',93184,NULL,'2d0d0621dc159623',7,1500000,NULL);
INSERT INTO "monthly_plan" VALUES('8b7369860f607d6e',94208,NULL,'2d0d0621dc159623',8,1500000,NULL);
INSERT INTO "monthly_plan" VALUES('0aab45c157a5582e',95232,NULL,'2d0d0621dc159623',9,8200000,NULL);
INSERT INTO "monthly_plan" VALUES('406d1829bbe73d28',96256,NULL,'2d0d0621dc159623',10,1500000,NULL);
INSERT INTO "monthly_plan" VALUES('b68e275236a4eab3',97280,NULL,'2d0d0621dc159623',11,0,NULL);
INSERT INTO "monthly_plan" VALUES('c23fe077c27a8019',98304,NULL,'2d0d0621dc159623',12,8200000,NULL);
CREATE TABLE "objective" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "content" TEXT, "basis" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "adjusted" TEXT, "actual" TEXT) STRICT;
INSERT INTO "objective" VALUES('d9b93ff37da07e5c',1024,NULL,'围绕重要时间节点策划主题展演，组织会员创作反映时代风貌和本区生活的作品，全年举办主题展览不少于3个。','区委年度工作要点；《示例区区级部门预算绩效管理办法》',NULL,'承担庆祝新中国成立75周年美术书法展和群众合唱展演任务，主题展览调整为不少于4个。','举办主题展览4个、群众合唱展演1项，线上线下同步呈现，完成调整后目标。');
INSERT INTO "objective" VALUES('09fa2d8048002899',2048,NULL,'组织文艺工作者深入街道、社区和乡村采访写生，积累素材，形成一批有生活质感的新作，全年推出新创作品不少于350件。','区文联年度创作计划',NULL,NULL,'组织采风和驻点创作，写生、摄影、文学等门类均有新作，若干作品获市级以上奖项，完成目标。');
INSERT INTO "objective" VALUES('b67f01fbbbf4bbfe',3072,NULL,'面向基层群众开展演出、展览、公益课堂和文艺志愿服务，线下受益观众不少于5万人次。','区基层公共文化服务实施方案；街道需求清单',NULL,'增加三个新建社区和一处产业园区的巡演点位，活动场次目标由170场调整为180场。','八个街道实现全覆盖，活动场次和观众人次均完成目标；户外音乐会因天气和场地原因取消，已用巡演和课堂弥补大部分场次。');
INSERT INTO "objective" VALUES('92362eac5729c45a',4096,NULL,'建立青年文艺人才发现、研修和推介的常态机制，帮助青年骨干提高创作能力，为各协会补充新生力量。','区文联人才培养三年安排',NULL,'研修班增加实践课，由四次集中学习调整为六次。','研修班学员全部按要求提交新作，部分学员加入上一级协会，青年专场和会刊栏目为其提供展示机会。');
INSERT INTO "objective" VALUES('47d4494738a9e5de',5120,NULL,'开展区域之间的文艺交流，在互访、联展和研讨中学习借鉴，扩大本区文艺工作者的视野。','区文联与友邻区文联合作备忘录',NULL,NULL,'与友邻区文联共同举办联展，召开地方戏曲研讨会，约定轮流承办后续活动。');
INSERT INTO "objective" VALUES('db620c7d5c27d535',6144,NULL,'指导各文艺家协会依照章程规范运行，做好换届、会员发展和经费使用管理，活动计划按期完成率不低于95%。','各协会章程；《文艺家协会活动经费使用细则》',NULL,NULL,'摄影家协会完成换届，各协会会员稳步增长，经费使用按季检查，年度活动计划按期推进。');
INSERT INTO "objective" VALUES('60fa5e19f639e144',7168,NULL,'培育具有本区特点的戏曲文化品牌，兼顾名家示范、青年传承和群众参与，使传统戏曲在校园和社区有固定的活动阵地。','区委宣传文化重点项目清单',NULL,'戏曲文化周由五天延长为十天，新增青年专场和校园体验两个单元。','戏曲文化周和曲苑书场如期完成，媒体关注度提高，多所学校建立戏曲兴趣小组。');
INSERT INTO "objective" VALUES('f7b29eebd6c27e61',8192,NULL,'以八个街道为服务范围，开展写春联、巡演、公益课堂和慰问演出，使群众在住处附近就能参加文艺活动，满意度不低于90%。','街道需求清单','35619b0961718cfc','增加基层巡演点位，惠民演出场次由40场调整为45场。','写春联、巡演、课堂和慰问演出均已完成，户外音乐会取消，演出场次略低于目标，受益人次和满意度达到目标。');
INSERT INTO "objective" VALUES('40360768e1a2ca97',9216,NULL,'办好第六届戏曲文化周和曲苑书场，形成名家演出、青年专场、校园体验和票友展演相互衔接的活动结构，观众满意度不低于90%。','区委宣传文化重点项目清单','98ad8ffbcf79b7f1','活动延长为十天，场次目标由40场调整为50场，满意度目标提高到92%。','各单元按日程完成，场次、媒体报道和观众满意度均达到调整后目标。');
CREATE TABLE "other_staff" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "category" TEXT, "number" INTEGER) STRICT;
CREATE TABLE "outline_copy" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "version" TEXT, "content" TEXT) STRICT;
CREATE TABLE "payment" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "paid_on" TEXT, "amount" INTEGER, "payee" TEXT, "purpose" TEXT, "source" TEXT, "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED, "voucher_no" TEXT, "contract_no" TEXT, "method" TEXT, "procurement" TEXT, "economic_code" TEXT) STRICT;
INSERT INTO "payment" VALUES('4939c705a04d889d',1024,NULL,'35619b0961718cfc','2024-01-09',4680000,'宣和文化用品有限公司','春联纸和宣纸','当年财政拨款','8ddfcc792a66fc4c','2024-01-记-0008',NULL,'国库授权支付','询价','30218 专用材料费');
INSERT INTO "payment" VALUES('a36ba441f0e20abd',2048,NULL,'35619b0961718cfc','2024-01-10',1860000,'宣和文化用品有限公司','笔墨和现场物料','当年财政拨款','8ddfcc792a66fc4c','2024-01-记-0010',NULL,'国库授权支付','自行采购','30218 专用材料费');
INSERT INTO "payment" VALUES('99ab0bd6c8b0c239',3072,NULL,'35619b0961718cfc','2024-01-12',5200000,'锦程印务有限公司','福字和春联底版印制','当年财政拨款','8ddfcc792a66fc4c','2024-01-记-0014',NULL,'国库授权支付','询价','30202 印刷费');
INSERT INTO "payment" VALUES('b14302f7d487eaf4',4096,NULL,'35619b0961718cfc','2024-01-16',1650000,'安和财产保险公司示例支公司','文艺志愿者意外保险','当年财政拨款',NULL,'2024-01-记-0015',NULL,'国库授权支付',NULL,'30299 其他商品和服务支出');
INSERT INTO "payment" VALUES('32bef2b4cc3d1bb8',5120,NULL,'e7746103618ee1ec','2024-01-18',1860000,'示例区会议服务中心','文联全体委员会议会务费','当年财政拨款',NULL,'2024-01-记-0018',NULL,'国库授权支付',NULL,'30215 会议费');
INSERT INTO "payment" VALUES('2d95ca8924dbc2ba',6144,NULL,'10d1b7a3f7aab2dd','2024-01-19',2200000,'安和财产保险公司示例支公司','年度展览公众责任险和作品险','当年财政拨款',NULL,'2024-01-记-0020',NULL,'国库授权支付',NULL,'30299 其他商品和服务支出');
INSERT INTO "payment" VALUES('98d324c80378cd84',7168,NULL,'e7746103618ee1ec','2024-01-22',1426000,'锦程印务有限公司','工作手册和年历印制','当年财政拨款',NULL,'2024-01-记-0023',NULL,'国库授权支付','自行采购','30202 印刷费');
INSERT INTO "payment" VALUES('b20c9731660cc7ed',8192,NULL,'e7746103618ee1ec','2024-01-25',4200000,'和润物业管理有限公司','第一季度物业管理费','当年财政拨款',NULL,'2024-01-记-0025','WLHT-2024-001','国库直接支付','框架协议','30209 物业管理费');
INSERT INTO "payment" VALUES('983b13b8b9c6ef41',9216,NULL,'abb5a26b04612c43','2024-01-30',3800000,'锦程印务有限公司','上年采风画册印制尾款','上年结转',NULL,'2024-01-记-0029','WLHT-2023-041','国库授权支付','询价','30202 印刷费');
INSERT INTO "payment" VALUES('b183720a6362399b',10240,NULL,'e7746103618ee1ec','2024-02-05',586000,'安和财产保险公司示例支公司','公务用车保险费','当年财政拨款',NULL,'2024-02-记-0006',NULL,'公务卡',NULL,'30231 公务用车运行维护费');
INSERT INTO "payment" VALUES('c17219409ae3a1eb',11264,NULL,'35619b0961718cfc','2024-02-06',3100000,'文艺志愿者（补助发放表）','志愿者交通和误餐补助','当年财政拨款','8ddfcc792a66fc4c','2024-02-记-0009',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('986e5a6339da2ceb',12288,NULL,'e7746103618ee1ec','2024-02-22',1286450,'文秀办公用品商行','办公用品和打印耗材','当年财政拨款',NULL,'2024-02-记-0011',NULL,'公务卡','自行采购','30201 办公费');
INSERT INTO "payment" VALUES('dd57b0c73389f7bf',13312,NULL,'98ad8ffbcf79b7f1','2024-02-26',3600000,'柳荫街道文化活动中心','书场上半年场地使用费','当年财政拨款','2422c5332ef87b8e','2024-02-记-0014','WLHT-2024-007','国库授权支付',NULL,'30214 租赁费');
INSERT INTO "payment" VALUES('e5c8363794c4c123',14336,NULL,'10d1b7a3f7aab2dd','2024-02-28',2670000,'评审专家（劳务发放表）','年度主题作品征集初评劳务费','当年财政拨款',NULL,'2024-02-记-0016',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('595ea68808814f3c',15360,NULL,'35619b0961718cfc','2024-03-05',3840000,'暖色服饰有限公司','文艺志愿者服装','当年财政拨款',NULL,'2024-03-记-0009',NULL,'国库授权支付','询价','30218 专用材料费');
INSERT INTO "payment" VALUES('d7ba506d3cd91d5c',16384,NULL,'35619b0961718cfc','2024-03-12',1480000,'锦程印务有限公司','艺术课堂教材印制','当年财政拨款','9bc7acb22ac92dc7','2024-03-记-0010',NULL,'国库授权支付','自行采购','30202 印刷费');
INSERT INTO "payment" VALUES('5b4e6e66d0d671fa',17408,NULL,'e7746103618ee1ec','2024-03-13',1438562,'示例区供电服务所','一季度办公区电费','当年财政拨款',NULL,'2024-03-记-0013',NULL,'国库直接支付',NULL,'30206 电费');
INSERT INTO "payment" VALUES('369556abf2f241a5',18432,NULL,'abb5a26b04612c43','2024-03-18',2700000,'锦程印务有限公司','上年采风文集印制尾款','上年结转',NULL,'2024-03-记-0015','WLHT-2023-042','国库授权支付','询价','30202 印刷费');
INSERT INTO "payment" VALUES('6f2ba5cc7efdcdf5',19456,NULL,'10d1b7a3f7aab2dd','2024-03-20',4800000,'青禾文化传播有限公司','上半年展演宣传推广','当年财政拨款',NULL,'2024-03-记-0018','WLHT-2024-009','国库授权支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('34c78b90615de557',20480,NULL,'e7746103618ee1ec','2024-03-22',3705000,'机关工作人员（补贴发放表）','第一季度公务交通补贴','当年财政拨款',NULL,'2024-03-记-0020',NULL,'国库授权支付',NULL,'30239 其他交通费用');
INSERT INTO "payment" VALUES('44c28027b83a36d7',21504,NULL,'35619b0961718cfc','2024-03-26',2160000,'巧艺手工材料店','剪纸材料包','当年财政拨款','ddc6fae7b7b6bd94','2024-03-记-0024',NULL,'国库授权支付','自行采购','30218 专用材料费');
INSERT INTO "payment" VALUES('09809e3c2fe4be7e',22528,NULL,'e7746103618ee1ec','2024-03-27',8400000,'示例区文联机关工会','全年工会经费拨缴','当年财政拨款',NULL,'2024-03-记-0025',NULL,'国库直接支付',NULL,'30228 工会经费');
INSERT INTO "payment" VALUES('5b63fac8f358d26a',23552,NULL,'e7746103618ee1ec','2024-03-28',831550,'机关工作人员','赴外区学习街道文联建设差旅费','当年财政拨款',NULL,'2024-03-记-0028',NULL,'公务卡',NULL,'30211 差旅费');
INSERT INTO "payment" VALUES('b4172747ffb6f281',24576,NULL,'98ad8ffbcf79b7f1','2024-04-02',3600000,'演职人员（劳务发放表）','书场三月演出劳务费','当年财政拨款','2422c5332ef87b8e','2024-04-记-0007',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('acff41dec9dafb06',25600,NULL,'35619b0961718cfc','2024-04-10',3200000,'鸣泉舞台技术有限公司','流动舞台车租赁首付款','当年财政拨款','e19be486b369ac34','2024-04-记-0010','WLHT-2024-011','国库授权支付','竞争性磋商','30214 租赁费');
INSERT INTO "payment" VALUES('7cea9477632b45a9',26624,NULL,'10d1b7a3f7aab2dd','2024-04-12',2260000,'通途客运有限公司','写生往返交通费','当年财政拨款','326b7c32f0a0109f','2024-04-记-0012',NULL,'国库授权支付',NULL,'30239 其他交通费用');
INSERT INTO "payment" VALUES('51268cef6b6cbdc5',27648,NULL,'e7746103618ee1ec','2024-04-18',4200000,'和润物业管理有限公司','第二季度物业管理费','当年财政拨款',NULL,'2024-04-记-0016','WLHT-2024-001','国库直接支付','框架协议','30209 物业管理费');
INSERT INTO "payment" VALUES('baabd8be94430a27',28672,NULL,'e7746103618ee1ec','2024-04-19',186000,'机关食堂','外区文联来访工作餐','当年财政拨款',NULL,'2024-04-记-0017',NULL,'公务卡',NULL,'30217 公务接待费');
INSERT INTO "payment" VALUES('aadb9d7987e279ee',29696,NULL,'e7746103618ee1ec','2024-04-23',1245000,'恒修设备维护中心','会议室音视频设备维修','当年财政拨款',NULL,'2024-04-记-0020',NULL,'国库授权支付',NULL,'30213 维修（护）费');
INSERT INTO "payment" VALUES('dec1dda05c39578f',30720,NULL,'10d1b7a3f7aab2dd','2024-04-24',4680000,'墨缘装裱工作室','写生作品装裱','当年财政拨款','326b7c32f0a0109f','2024-04-记-0022',NULL,'国库授权支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('bed5dadb26fda573',31744,NULL,'abb5a26b04612c43','2024-04-29',320000,'安和财产保险公司示例支公司','采风人员意外保险','当年财政拨款',NULL,'2024-04-记-0025',NULL,'国库授权支付',NULL,'30299 其他商品和服务支出');
INSERT INTO "payment" VALUES('e2dfccbbc2c33177',32768,NULL,'abb5a26b04612c43','2024-05-08',930000,'通途客运有限公司','第一批采风交通费','当年财政拨款','13d0e8cc620abbd9','2024-05-记-0007',NULL,'国库授权支付',NULL,'30239 其他交通费用');
INSERT INTO "payment" VALUES('aff9bd2e386bf707',33792,NULL,'10d1b7a3f7aab2dd','2024-05-10',5820000,'云岫展览服务有限公司','写生作品展布展','当年财政拨款','326b7c32f0a0109f','2024-05-记-0011','WLHT-2024-013','国库授权支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('5fca2e73028509f4',34816,NULL,'e7746103618ee1ec','2024-05-15',2400000,'明澈律师事务所','常年法律顾问服务费','当年财政拨款',NULL,'2024-05-记-0012','WLHT-2024-006','国库授权支付',NULL,'30227 委托业务费');
INSERT INTO "payment" VALUES('cd2bb6928ee53d2c',35840,NULL,'35619b0961718cfc','2024-05-16',3850000,'鸣泉舞台技术有限公司','巡演音响设备租赁','当年财政拨款','e19be486b369ac34','2024-05-记-0015',NULL,'国库授权支付','询价','30214 租赁费');
INSERT INTO "payment" VALUES('c78d34a0014eae2b',36864,NULL,'35619b0961718cfc','2024-05-17',2800000,'鸣泉舞台技术有限公司','专场舞台搭建','当年财政拨款','f35dd40cdb2e2e04','2024-05-记-0017',NULL,'国库授权支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('c0b08299951f0c9f',37888,NULL,'35619b0961718cfc','2024-05-20',1240000,'青禾文化传播有限公司','现场物料和导览牌制作','当年财政拨款','f35dd40cdb2e2e04','2024-05-记-0020',NULL,'国库授权支付','自行采购','30227 委托业务费');
INSERT INTO "payment" VALUES('e8564a99860a9d75',38912,NULL,'abb5a26b04612c43','2024-05-21',1820000,'望岚山民宿合作社','第一批采风食宿费','当年财政拨款','13d0e8cc620abbd9','2024-05-记-0022',NULL,'国库授权支付',NULL,'30299 其他商品和服务支出');
INSERT INTO "payment" VALUES('73d5b60169b5176e',39936,NULL,'e7746103618ee1ec','2024-05-22',1396000,'示例市通信服务公司','上半年电话和宽带费','当年财政拨款',NULL,'2024-05-记-0026',NULL,'国库授权支付',NULL,'30207 邮电费');
INSERT INTO "payment" VALUES('101f6b8942e9d0f5',40960,NULL,'e7746103618ee1ec','2024-05-28',1760300,'文秀办公用品商行','办公用品和打印耗材','当年财政拨款',NULL,'2024-05-记-0027',NULL,'公务卡','自行采购','30201 办公费');
INSERT INTO "payment" VALUES('20199935ee859600',41984,NULL,'35619b0961718cfc','2024-05-30',4200000,'演职人员（劳务发放表）','四至五月巡演劳务费','当年财政拨款','e19be486b369ac34','2024-05-记-0030',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('42501dddb46c6722',43008,NULL,'35619b0961718cfc','2024-05-31',2460000,'演职人员（劳务发放表）','专场演出劳务费','当年财政拨款','f35dd40cdb2e2e04','2024-05-记-0032',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('a9ae10d77b5627d2',44032,NULL,'10d1b7a3f7aab2dd','2024-06-05',1500000,'评审专家（劳务发放表）','摄影作品评审劳务费','当年财政拨款','55b6be4dbb6e958e','2024-06-记-0008',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('8aa1ea2d35a6586b',45056,NULL,'e7746103618ee1ec','2024-06-06',2500000,'示例区干部培训中心','机关和协会骨干财务培训费','当年财政拨款',NULL,'2024-06-记-0010',NULL,'国库授权支付',NULL,'30216 培训费');
INSERT INTO "payment" VALUES('ffe799055686997b',46080,NULL,'e7746103618ee1ec','2024-06-13',1290648,'示例区供电服务所','二季度办公区电费','当年财政拨款',NULL,'2024-06-记-0014',NULL,'国库直接支付',NULL,'30206 电费');
INSERT INTO "payment" VALUES('969326742b6387ec',47104,NULL,'10d1b7a3f7aab2dd','2024-06-14',8850000,'言川数字科技有限公司','摄影作品输出和装裱','当年财政拨款','55b6be4dbb6e958e','2024-06-记-0015','WLHT-2024-018','国库直接支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('a3ebc2f8352488e8',48128,NULL,'35619b0961718cfc','2024-06-18',1920000,'授课教师（课酬发放表）','进校园授课课酬','当年财政拨款','ddc6fae7b7b6bd94','2024-06-记-0018',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('a84b3276e725ea98',49152,NULL,'e7746103618ee1ec','2024-06-21',3510000,'机关工作人员（补贴发放表）','第二季度公务交通补贴','当年财政拨款',NULL,'2024-06-记-0020',NULL,'国库授权支付',NULL,'30239 其他交通费用');
INSERT INTO "payment" VALUES('84669d70dec7d1f0',50176,NULL,'10d1b7a3f7aab2dd','2024-06-21',6440000,'云岫展览服务有限公司','展场布置（含场地押金）','当年财政拨款','55b6be4dbb6e958e','2024-06-记-0023','WLHT-2024-019','国库授权支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('c2299c7849643a29',51200,NULL,'abb5a26b04612c43','2024-06-25',980000,'通途客运有限公司','驻点采访交通费','当年财政拨款','c625067ac3a85c46','2024-06-记-0025',NULL,'国库授权支付',NULL,'30239 其他交通费用');
INSERT INTO "payment" VALUES('f3a7bc2b9707d1c2',52224,NULL,'e7746103618ee1ec','2024-06-27',1284200,'机关工作人员','参加市级文联系统培训差旅费','当年财政拨款',NULL,'2024-06-记-0029',NULL,'公务卡',NULL,'30211 差旅费');
INSERT INTO "payment" VALUES('9d1953d41a51719a',53248,NULL,'98ad8ffbcf79b7f1','2024-07-02',5400000,'演职人员（劳务发放表）','书场二季度演出劳务费','当年财政拨款','2422c5332ef87b8e','2024-07-记-0006',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('619218f821934390',54272,NULL,'10d1b7a3f7aab2dd','2024-07-05',3440000,'言川数字科技有限公司','线上展厅制作首付款','当年财政拨款','3461c5dc5f21e96c','2024-07-记-0009','WLHT-2024-022','国库授权支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('966a35abfe724a41',55296,NULL,'35619b0961718cfc','2024-07-08',3600000,'授课教师（课酬发放表）','上半年授课课酬','当年财政拨款','9bc7acb22ac92dc7','2024-07-记-0011',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('71e78a343cc3cf30',56320,NULL,'e7746103618ee1ec','2024-07-11',1280000,'示例区会议服务中心','街道文联工作会议会务费','当年财政拨款',NULL,'2024-07-记-0014',NULL,'国库授权支付',NULL,'30215 会议费');
INSERT INTO "payment" VALUES('20b9931cccc31b6e',57344,NULL,'e7746103618ee1ec','2024-07-17',4200000,'和润物业管理有限公司','第三季度物业管理费','当年财政拨款',NULL,'2024-07-记-0016','WLHT-2024-001','国库直接支付','框架协议','30209 物业管理费');
INSERT INTO "payment" VALUES('bb302d9cfba74c20',58368,NULL,'10d1b7a3f7aab2dd','2024-07-18',11440000,'云岫展览服务有限公司','布展设计与搭建首付款','当年财政拨款','acff3deffc4aced4','2024-07-记-0020','WLHT-2024-021','国库直接支付','竞争性磋商','30227 委托业务费');
INSERT INTO "payment" VALUES('cc17eb44ad488e47',59392,NULL,'10d1b7a3f7aab2dd','2024-07-19',-240000,'云岫展览服务有限公司','场地押金退回，冲减原支出','当年财政拨款','55b6be4dbb6e958e','2024-07-记-0021','WLHT-2024-019','国库授权支付',NULL,'30227 委托业务费');
INSERT INTO "payment" VALUES('3cef27c7292514f6',60416,NULL,'e7746103618ee1ec','2024-07-23',4680000,'腾越办公设备有限公司','更新台式计算机和打印机','当年财政拨款',NULL,'2024-07-记-0024','WLHT-2024-024','国库直接支付','框架协议','31002 办公设备购置');
INSERT INTO "payment" VALUES('3bd991b3159b4ba6',61440,NULL,'10d1b7a3f7aab2dd','2024-07-24',2840000,'言川数字科技有限公司','书法作品高清扫描','当年财政拨款','3461c5dc5f21e96c','2024-07-记-0026',NULL,'国库授权支付','自行采购','30227 委托业务费');
INSERT INTO "payment" VALUES('e14fc56355d555c8',62464,NULL,'35619b0961718cfc','2024-07-30',4800000,'演职人员（劳务发放表）','六至七月巡演劳务费','当年财政拨款','e19be486b369ac34','2024-07-记-0029',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('93b6d996367a6d0d',63488,NULL,'abb5a26b04612c43','2024-08-06',280000,'文秀办公用品商行','创作资料购置','当年财政拨款',NULL,'2024-08-记-0007',NULL,'公务卡','自行采购','30201 办公费');
INSERT INTO "payment" VALUES('127decd8cbbe46d7',64512,NULL,'e7746103618ee1ec','2024-08-08',794000,'顺安汽车维修厂','公务用车保养维修','当年财政拨款',NULL,'2024-08-记-0011',NULL,'公务卡','框架协议','30231 公务用车运行维护费');
INSERT INTO "payment" VALUES('e2215595e0a95506',65536,NULL,'10d1b7a3f7aab2dd','2024-08-09',3860000,'锦程印务有限公司','摄影展画册印制','当年财政拨款','55b6be4dbb6e958e','2024-08-记-0012',NULL,'国库授权支付','询价','30202 印刷费');
INSERT INTO "payment" VALUES('03a7b78773f94957',66560,NULL,'35619b0961718cfc','2024-08-14',1500000,'锦程印务有限公司','惠民活动宣传折页印制','当年财政拨款',NULL,'2024-08-记-0015',NULL,'国库授权支付','自行采购','30202 印刷费');
INSERT INTO "payment" VALUES('d92e82e98f025842',67584,NULL,'e7746103618ee1ec','2024-08-21',1463250,'文秀办公用品商行','办公用品和打印耗材','当年财政拨款',NULL,'2024-08-记-0017',NULL,'公务卡','自行采购','30201 办公费');
INSERT INTO "payment" VALUES('eb8338a0f95a3522',68608,NULL,'10d1b7a3f7aab2dd','2024-08-22',2400000,'合唱指导教师（劳务发放表）','合唱排练指导费（第一期）','当年财政拨款','76d7d3ae6af56331','2024-08-记-0020',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('a5788aa4b7ace830',69632,NULL,'e7746103618ee1ec','2024-08-27',7050000,'机关工作人员（福利发放表）','全年职工福利费','当年财政拨款',NULL,'2024-08-记-0022',NULL,'国库授权支付',NULL,'30229 福利费');
INSERT INTO "payment" VALUES('1fc6a768e5c0d110',70656,NULL,'98ad8ffbcf79b7f1','2024-08-28',3600000,'柳荫街道文化活动中心','书场下半年场地使用费','当年财政拨款','2422c5332ef87b8e','2024-08-记-0026','WLHT-2024-007','国库授权支付',NULL,'30214 租赁费');
INSERT INTO "payment" VALUES('643cec92eebe9b2c',71680,NULL,'98ad8ffbcf79b7f1','2024-08-29',4900000,'青禾文化传播有限公司','文化周整体宣传推广首付款','当年财政拨款',NULL,'2024-08-记-0027','WLHT-2024-025','国库直接支付','竞争性磋商','30227 委托业务费');
INSERT INTO "payment" VALUES('a2bb48fc85d31ac1',72704,NULL,'10d1b7a3f7aab2dd','2024-08-30',3600000,'评审专家（劳务发放表）','作品终评劳务费','当年财政拨款','acff3deffc4aced4','2024-08-记-0030',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('790f923c5f18e0f9',73728,NULL,'10d1b7a3f7aab2dd','2024-09-03',5160000,'言川数字科技有限公司','线上展厅制作尾款','当年财政拨款','3461c5dc5f21e96c','2024-09-记-0007','WLHT-2024-022','国库授权支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('6aac61dbba1d2dfd',74752,NULL,'98ad8ffbcf79b7f1','2024-09-05',6000000,'示例区戏剧家协会青年剧组','青年专场排演补贴（第一期）','当年财政拨款','417fb60a155813b6','2024-09-记-0010',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('a338079febb480f4',75776,NULL,'10d1b7a3f7aab2dd','2024-09-06',12860000,'墨缘装裱工作室','展出作品装裱','当年财政拨款','acff3deffc4aced4','2024-09-记-0012','WLHT-2024-027','国库直接支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('64a04a6ddc668dd9',76800,NULL,'abb5a26b04612c43','2024-09-09',930000,'通途客运有限公司','第二批采风交通费','当年财政拨款','13d0e8cc620abbd9','2024-09-记-0016',NULL,'国库授权支付',NULL,'30239 其他交通费用');
INSERT INTO "payment" VALUES('11bdcdbae9e8ce1d',77824,NULL,'10d1b7a3f7aab2dd','2024-09-10',3650000,'霓裳演出服饰租赁行','合唱展演服装租赁','当年财政拨款','76d7d3ae6af56331','2024-09-记-0017',NULL,'国库授权支付','自行采购','30214 租赁费');
INSERT INTO "payment" VALUES('ceeb306b06fcc686',78848,NULL,'e7746103618ee1ec','2024-09-11',1512035,'示例区供电服务所','三季度办公区电费','当年财政拨款',NULL,'2024-09-记-0020',NULL,'国库直接支付',NULL,'30206 电费');
INSERT INTO "payment" VALUES('15e05cbd23605314',79872,NULL,'10d1b7a3f7aab2dd','2024-09-12',1395000,'远帆物流有限公司','作品集运费','当年财政拨款','acff3deffc4aced4','2024-09-记-0022',NULL,'国库授权支付',NULL,'30239 其他交通费用');
INSERT INTO "payment" VALUES('d52e3505c7b8b070',80896,NULL,'10d1b7a3f7aab2dd','2024-09-13',750000,'安和财产保险公司示例支公司','展品运输保险费','当年财政拨款','acff3deffc4aced4','2024-09-记-0025',NULL,'国库授权支付',NULL,'30299 其他商品和服务支出');
INSERT INTO "payment" VALUES('2a7e4cbfe55ca3d9',81920,NULL,'10d1b7a3f7aab2dd','2024-09-18',4500000,'示例区文化艺术中心','合唱展演剧场场租','当年财政拨款','76d7d3ae6af56331','2024-09-记-0027','WLHT-2024-028','国库授权支付',NULL,'30214 租赁费');
INSERT INTO "payment" VALUES('1c6fb0362cd02d9f',82944,NULL,'98ad8ffbcf79b7f1','2024-09-19',16080000,'鸣泉舞台技术有限公司','舞台搭建和灯光设计首付款','当年财政拨款','f0f4e99cca7d0db2','2024-09-记-0031','WLHT-2024-023','国库直接支付','竞争性磋商','30227 委托业务费');
INSERT INTO "payment" VALUES('567f01f656e6f426',83968,NULL,'e7746103618ee1ec','2024-09-20',3510000,'机关工作人员（补贴发放表）','第三季度公务交通补贴','当年财政拨款',NULL,'2024-09-记-0032',NULL,'国库授权支付',NULL,'30239 其他交通费用');
INSERT INTO "payment" VALUES('73777d2b3c54e30d',84992,NULL,'abb5a26b04612c43','2024-09-23',1820000,'望岚山民宿合作社','第二批采风食宿费','当年财政拨款','13d0e8cc620abbd9','2024-09-记-0035',NULL,'国库授权支付',NULL,'30299 其他商品和服务支出');
INSERT INTO "payment" VALUES('48516aad0f7edcdf',86016,NULL,'10d1b7a3f7aab2dd','2024-09-24',2400000,'合唱指导教师（劳务发放表）','合唱排练指导费（第二期）','当年财政拨款','76d7d3ae6af56331','2024-09-记-0037',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('a04ddff89fbf3c39',87040,NULL,'e7746103618ee1ec','2024-09-25',1774000,'锦程印务有限公司','制度汇编和宣传册印制','当年财政拨款',NULL,'2024-09-记-0040',NULL,'国库授权支付','自行采购','30202 印刷费');
INSERT INTO "payment" VALUES('21d348482c4bff9b',88064,NULL,'98ad8ffbcf79b7f1','2024-09-26',6800000,'拾光影像工作室','戏曲短视频摄制','当年财政拨款',NULL,'2024-09-记-0042','WLHT-2024-029','国库直接支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('2380ffd17c0b9fa2',89088,NULL,'35619b0961718cfc','2024-09-27',4800000,'演职人员（劳务发放表）','八至九月巡演劳务费','当年财政拨款','e19be486b369ac34','2024-09-记-0046',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('b5a7afcc67f1e7b8',90112,NULL,'e7746103618ee1ec','2024-09-29',1800000,'离退休干部活动小组','离退休干部学习和健康活动经费','当年财政拨款',NULL,'2024-09-记-0047',NULL,'国库授权支付',NULL,'30299 其他商品和服务支出');
INSERT INTO "payment" VALUES('4c5c568bb8b9779f',91136,NULL,'98ad8ffbcf79b7f1','2024-09-30',1400000,'安和财产保险公司示例支公司','文化周公众责任险','当年财政拨款',NULL,'2024-09-记-0050',NULL,'国库授权支付',NULL,'30299 其他商品和服务支出');
INSERT INTO "payment" VALUES('82b20b03099264c7',92160,NULL,'98ad8ffbcf79b7f1','2024-10-08',5400000,'演职人员（劳务发放表）','书场三季度演出劳务费','当年财政拨款','2422c5332ef87b8e','2024-10-记-0007',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('38b7ea982e38a6e9',93184,NULL,'98ad8ffbcf79b7f1','2024-10-09',3260000,'巧艺手工材料店','脸谱和戏服体验教具','当年财政拨款','fbb540d7d51e0a12','2024-10-记-0010',NULL,'国库授权支付','自行采购','30218 专用材料费');
INSERT INTO "payment" VALUES('d17eec30ad4b7b32',94208,NULL,'35619b0961718cfc','2024-10-10',680000,'通途客运有限公司','慰问演出车辆租赁','当年财政拨款','4565be914a8d8dbf','2024-10-记-0012',NULL,'国库授权支付',NULL,'30214 租赁费');
INSERT INTO "payment" VALUES('75c39937675b6864',95232,NULL,'e7746103618ee1ec','2024-10-11',1244250,'机关工作人员','考察戏曲场馆运营差旅费','当年财政拨款',NULL,'2024-10-记-0016',NULL,'公务卡',NULL,'30211 差旅费');
INSERT INTO "payment" VALUES('0e7af367917113ee',96256,NULL,'10d1b7a3f7aab2dd','2024-10-11',16800000,'鸣泉舞台技术有限公司','合唱展演舞台灯光音响','当年财政拨款','76d7d3ae6af56331','2024-10-记-0017','WLHT-2024-026','国库直接支付','竞争性磋商','30227 委托业务费');
INSERT INTO "payment" VALUES('98539cfdc3bb99cd',97280,NULL,'98ad8ffbcf79b7f1','2024-10-14',9800000,'示例大剧院','开幕演出场租','当年财政拨款','f0f4e99cca7d0db2','2024-10-记-0020','WLHT-2024-032','国库直接支付',NULL,'30214 租赁费');
INSERT INTO "payment" VALUES('8a13868d4d950744',98304,NULL,'10d1b7a3f7aab2dd','2024-10-15',17160000,'云岫展览服务有限公司','布展设计与搭建尾款','当年财政拨款','acff3deffc4aced4','2024-10-记-0022','WLHT-2024-021','国库直接支付','竞争性磋商','30227 委托业务费');
INSERT INTO "payment" VALUES('340f83800ba5d0cb',99328,NULL,'98ad8ffbcf79b7f1','2024-10-15',5400000,'清溪小剧场','青年专场场租','当年财政拨款','417fb60a155813b6','2024-10-记-0025','WLHT-2024-033','国库授权支付',NULL,'30214 租赁费');
INSERT INTO "payment" VALUES('3721781856b02e70',100352,NULL,'35619b0961718cfc','2024-10-16',1800000,'演职人员（劳务发放表）','慰问演出劳务费','当年财政拨款','4565be914a8d8dbf','2024-10-记-0027',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('76bd71facd01e9b8',101376,NULL,'98ad8ffbcf79b7f1','2024-10-16',3660000,'卫城保安服务有限公司','文化周现场安全保障','当年财政拨款',NULL,'2024-10-记-0031','WLHT-2024-031','国库授权支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('e8c92c103cfbb7b0',102400,NULL,'e7746103618ee1ec','2024-10-17',4200000,'和润物业管理有限公司','第四季度物业管理费','当年财政拨款',NULL,'2024-10-记-0032','WLHT-2024-001','国库直接支付','框架协议','30209 物业管理费');
INSERT INTO "payment" VALUES('ae2fe13516b5e23f',103424,NULL,'98ad8ffbcf79b7f1','2024-10-17',1820000,'青禾文化传播有限公司','票友展演物料制作','当年财政拨款','247e8fe296625c7b','2024-10-记-0035',NULL,'国库授权支付','自行采购','30227 委托业务费');
INSERT INTO "payment" VALUES('14e7710a69c05b4c',104448,NULL,'10d1b7a3f7aab2dd','2024-10-22',9680000,'锦程印务有限公司','展览画册印制','当年财政拨款','acff3deffc4aced4','2024-10-记-0037','WLHT-2024-030','国库直接支付','询价','30202 印刷费');
INSERT INTO "payment" VALUES('34ec4dbafee16d3f',105472,NULL,'98ad8ffbcf79b7f1','2024-10-22',18600000,'演职人员（劳务发放表）','开幕演出劳务费','当年财政拨款','f0f4e99cca7d0db2','2024-10-记-0040',NULL,'国库直接支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('c863c713b64bea7f',106496,NULL,'e7746103618ee1ec','2024-10-24',1775000,'恒修设备维护中心','空调和弱电线路维修','当年财政拨款',NULL,'2024-10-记-0042',NULL,'国库授权支付',NULL,'30213 维修（护）费');
INSERT INTO "payment" VALUES('a2de081a7fcfc0fe',107520,NULL,'98ad8ffbcf79b7f1','2024-10-25',1600000,'评委（劳务发放表）','票友展演评委劳务费','当年财政拨款','247e8fe296625c7b','2024-10-记-0046',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('8337b94cd3c4fc1f',108544,NULL,'98ad8ffbcf79b7f1','2024-10-28',3800000,'鸣泉舞台技术有限公司','青年专场舞美制作','当年财政拨款','417fb60a155813b6','2024-10-记-0047',NULL,'国库授权支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('f0ea853b3dbc9148',109568,NULL,'98ad8ffbcf79b7f1','2024-10-29',4600000,'鸣泉舞台技术有限公司','字幕和音响技术服务','当年财政拨款','f0f4e99cca7d0db2','2024-10-记-0050',NULL,'国库授权支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('7a72cbe0c5728707',110592,NULL,'98ad8ffbcf79b7f1','2024-10-30',6000000,'示例区戏剧家协会青年剧组','青年专场排演补贴（第二期）','其他资金','417fb60a155813b6','2024-10-记-0052',NULL,'转账',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('854b130ae32306ce',111616,NULL,'98ad8ffbcf79b7f1','2024-10-31',6600000,'鸣泉舞台技术有限公司','票友展演舞台和扩声','当年财政拨款','247e8fe296625c7b','2024-10-记-0055',NULL,'国库授权支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('0d917b42a5557fb6',112640,NULL,'35619b0961718cfc','2024-11-01',4800000,'鸣泉舞台技术有限公司','流动舞台车租赁尾款','当年财政拨款','e19be486b369ac34','2024-11-记-0007','WLHT-2024-011','国库授权支付','竞争性磋商','30214 租赁费');
INSERT INTO "payment" VALUES('d70ea556e601e80a',113664,NULL,'98ad8ffbcf79b7f1','2024-11-04',2880000,'授课教师（课酬发放表）','校园体验课课酬','当年财政拨款','fbb540d7d51e0a12','2024-11-记-0011',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('1a61a6a740ad662e',114688,NULL,'10d1b7a3f7aab2dd','2024-11-05',1875000,'远帆物流有限公司','联展作品往返运费','当年财政拨款','699452313917f5e9','2024-11-记-0012',NULL,'国库授权支付',NULL,'30239 其他交通费用');
INSERT INTO "payment" VALUES('2a91879f72bf34c5',115712,NULL,'35619b0961718cfc','2024-11-07',2600000,'演职人员（劳务发放表）','十月巡演劳务费','当年财政拨款','e19be486b369ac34','2024-11-记-0015',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('76db263d6ef83392',116736,NULL,'10d1b7a3f7aab2dd','2024-11-08',9200000,'云岫展览服务有限公司','联展布展与巡展','当年财政拨款','699452313917f5e9','2024-11-记-0017','WLHT-2024-034','国库直接支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('121ee1e9fc3ad8ea',117760,NULL,'abb5a26b04612c43','2024-11-11',2100000,'评审专家（劳务发放表）','年度作品评审劳务费','当年财政拨款','7387be510a503760','2024-11-记-0020',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('cf395b0dc675f70b',118784,NULL,'98ad8ffbcf79b7f1','2024-11-12',10720000,'鸣泉舞台技术有限公司','舞台搭建和灯光设计尾款','当年财政拨款','f0f4e99cca7d0db2','2024-11-记-0022','WLHT-2024-023','国库直接支付','竞争性磋商','30227 委托业务费');
INSERT INTO "payment" VALUES('0db2392e9e6e0013',119808,NULL,'e7746103618ee1ec','2024-11-13',1190000,'文秀办公用品商行','办公用品和打印耗材','当年财政拨款',NULL,'2024-11-记-0026',NULL,'公务卡','自行采购','30201 办公费');
INSERT INTO "payment" VALUES('dcb33209c98e369f',120832,NULL,'98ad8ffbcf79b7f1','2024-11-14',4900000,'青禾文化传播有限公司','文化周整体宣传推广尾款','当年财政拨款',NULL,'2024-11-记-0027','WLHT-2024-025','国库直接支付','竞争性磋商','30227 委托业务费');
INSERT INTO "payment" VALUES('58b23cfd76b84661',121856,NULL,'10d1b7a3f7aab2dd','2024-11-15',960000,'示例区会议服务中心','联展研讨场地费','当年财政拨款','699452313917f5e9','2024-11-记-0030',NULL,'国库授权支付',NULL,'30214 租赁费');
INSERT INTO "payment" VALUES('87e08b66629d96f1',122880,NULL,'abb5a26b04612c43','2024-11-18',2520000,'采风作者（劳务发放表）','采风创作补贴','当年财政拨款','13d0e8cc620abbd9','2024-11-记-0032',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('6e5ad84245a8ffe1',123904,NULL,'e7746103618ee1ec','2024-11-19',144000,'机关食堂','联展来访人员工作餐','当年财政拨款',NULL,'2024-11-记-0035',NULL,'公务卡',NULL,'30217 公务接待费');
INSERT INTO "payment" VALUES('5dabeec953621b50',124928,NULL,'10d1b7a3f7aab2dd','2024-11-20',4200000,'青禾文化传播有限公司','下半年展演宣传推广','当年财政拨款',NULL,'2024-11-记-0037','WLHT-2024-009','国库授权支付','询价','30227 委托业务费');
INSERT INTO "payment" VALUES('b6d8c08b3c984135',125952,NULL,'e7746103618ee1ec','2024-11-21',1396000,'示例市通信服务公司','下半年电话和宽带费','当年财政拨款',NULL,'2024-11-记-0041',NULL,'国库授权支付',NULL,'30207 邮电费');
INSERT INTO "payment" VALUES('eee7b132c2977f63',126976,NULL,'98ad8ffbcf79b7f1','2024-11-22',1280000,'示例区会议服务中心','研讨会会场和直播服务费','当年财政拨款','455445ba61e8af66','2024-11-记-0042',NULL,'国库授权支付',NULL,'30215 会议费');
INSERT INTO "payment" VALUES('40e60162341f8afc',128000,NULL,'98ad8ffbcf79b7f1','2024-11-26',2400000,'研讨专家（劳务发放表）','专家咨询费','当年财政拨款','455445ba61e8af66','2024-11-记-0045',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('ffd4c32aa5d756ae',129024,NULL,'e7746103618ee1ec','2024-11-27',1598000,'示例市报刊发行局','下年度报刊订阅费','当年财政拨款',NULL,'2024-11-记-0047',NULL,'国库授权支付',NULL,'30201 办公费');
INSERT INTO "payment" VALUES('815590c4969d0bb8',130048,NULL,'10d1b7a3f7aab2dd','2024-11-28',4230000,'锦程印务有限公司','联展图录印制','当年财政拨款','699452313917f5e9','2024-11-记-0050',NULL,'国库授权支付','询价','30202 印刷费');
INSERT INTO "payment" VALUES('8a8cbc2f445f7811',131072,NULL,'e7746103618ee1ec','2024-12-03',2800000,'衡信会计师事务所','内部控制评价和专项审计服务费','当年财政拨款',NULL,'2024-12-记-0007','WLHT-2024-038','国库授权支付',NULL,'30227 委托业务费');
INSERT INTO "payment" VALUES('e062d2d717e38e9e',132096,NULL,'abb5a26b04612c43','2024-12-04',2200000,'入选作者（稿酬发放表）','入选作品稿酬','当年财政拨款','c625067ac3a85c46','2024-12-记-0011',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('ed8b4604bb84ac31',133120,NULL,'e7746103618ee1ec','2024-12-05',1300000,'示例市石油销售公司','公务用车燃油费','当年财政拨款',NULL,'2024-12-记-0012',NULL,'国库直接支付',NULL,'30231 公务用车运行维护费');
INSERT INTO "payment" VALUES('7fad69566bd22c7e',134144,NULL,'10d1b7a3f7aab2dd','2024-12-06',1800000,'拾光影像工作室','全年展演摄影摄像记录','当年财政拨款',NULL,'2024-12-记-0015',NULL,'国库授权支付','自行采购','30227 委托业务费');
INSERT INTO "payment" VALUES('46f00526d28a32ef',135168,NULL,'35619b0961718cfc','2024-12-10',3200000,'授课教师（课酬发放表）','下半年授课课酬','当年财政拨款','9bc7acb22ac92dc7','2024-12-记-0017',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('4ba5e8fe5c22ff37',136192,NULL,'98ad8ffbcf79b7f1','2024-12-11',2160000,'锦程印务有限公司','研讨会论文集印制','当年财政拨款','455445ba61e8af66','2024-12-记-0020',NULL,'国库授权支付','询价','30202 印刷费');
INSERT INTO "payment" VALUES('3184d5070403bd8b',137216,NULL,'e7746103618ee1ec','2024-12-12',1188755,'示例区供电服务所','四季度办公区电费','当年财政拨款',NULL,'2024-12-记-0022',NULL,'国库直接支付',NULL,'30206 电费');
INSERT INTO "payment" VALUES('7be1ec9e14bc6c44',138240,NULL,'35619b0961718cfc','2024-12-13',2200000,'拾光影像工作室','志愿服务活动记录摄制','当年财政拨款',NULL,'2024-12-记-0026',NULL,'国库授权支付','自行采购','30227 委托业务费');
INSERT INTO "payment" VALUES('bfe76a209d194d3c',139264,NULL,'abb5a26b04612c43','2024-12-16',3600000,'入选作者（扶持资金发放表）','优秀作品扶持资金','当年财政拨款','7387be510a503760','2024-12-记-0027',NULL,'国库授权支付',NULL,'30299 其他商品和服务支出');
INSERT INTO "payment" VALUES('1505284ec19a1833',140288,NULL,'abb5a26b04612c43','2024-12-17',420000,'锦程印务有限公司','入选证书印制','当年财政拨款','7387be510a503760','2024-12-记-0030',NULL,'国库授权支付','自行采购','30202 印刷费');
INSERT INTO "payment" VALUES('d8c485b5a253ec66',141312,NULL,'98ad8ffbcf79b7f1','2024-12-18',3600000,'演职人员（劳务发放表）','书场四季度演出劳务费','当年财政拨款','2422c5332ef87b8e','2024-12-记-0032',NULL,'国库授权支付',NULL,'30226 劳务费');
INSERT INTO "payment" VALUES('a5fd91f19eec2ecb',142336,NULL,'e7746103618ee1ec','2024-12-19',3315000,'机关工作人员（补贴发放表）','第四季度公务交通补贴','当年财政拨款',NULL,'2024-12-记-0035',NULL,'国库授权支付',NULL,'30239 其他交通费用');
CREATE TABLE "policy" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "number" TEXT, "issuer" TEXT, "issued_on" TEXT, "subject" TEXT, "is_own" INTEGER, "in_force" INTEGER) STRICT;
INSERT INTO "policy" VALUES('4fcc7e43eeecfbce',1024,NULL,'示例区区级部门预算绩效管理办法','示财绩〔2023〕12号','示例区财政局','2023-03-20','绩效管理',0,1);
INSERT INTO "policy" VALUES('8354dfc7cf09a468',2048,NULL,'示例区区级绩效运行监控工作规程','示财绩〔2023〕27号','示例区财政局','2023-06-09','绩效管理',0,1);
INSERT INTO "policy" VALUES('72cb33b6f013947d',3072,NULL,'项目支出绩效评价管理办法','财预〔2020〕10号','财政部','2020-02-25','绩效管理',0,1);
INSERT INTO "policy" VALUES('e877c7319c1d43a3',4096,NULL,'行政事业单位内部控制规范（试行）','财会〔2012〕21号','财政部','2012-11-29','内部控制',0,1);
INSERT INTO "policy" VALUES('572b938aca0e365a',5120,NULL,'行政事业性国有资产管理条例','国务院令第738号','国务院','2021-02-01','资产管理',0,1);
INSERT INTO "policy" VALUES('34f61d0c7f1419c2',6144,NULL,'政府会计准则——基本准则','财政部令第78号','财政部','2015-10-23','财务管理',0,1);
INSERT INTO "policy" VALUES('7020fb6a12d1d50d',7168,NULL,'示例区文联预算编制与执行管理规定','示文联发〔2021〕8号','示例区文联','2021-09-14','预算管理',1,1);
INSERT INTO "policy" VALUES('3d4e94765e76d32c',8192,NULL,'示例区文联经费支出审批规定','示文联发〔2022〕5号','示例区文联','2022-04-11','财务管理',1,1);
INSERT INTO "policy" VALUES('198d4751dbbe5043',9216,NULL,'文艺家协会活动经费使用细则','示文联发〔2022〕7号','示例区文联','2022-06-20','财务管理',1,1);
INSERT INTO "policy" VALUES('ec6c6553b577a848',10240,NULL,'示例区文联政府采购管理规程','示文联发〔2023〕4号','示例区文联','2023-03-06','采购管理',1,1);
INSERT INTO "policy" VALUES('fe95d0d7bf708c27',11264,NULL,'示例区文联合同管理规定','示文联发〔2022〕9号','示例区文联','2022-09-05','合同管理',1,1);
INSERT INTO "policy" VALUES('0200b13066919e26',12288,NULL,'示例区文联国有资产管理实施细则','示文联发〔2021〕11号','示例区文联','2021-11-22','资产管理',1,1);
INSERT INTO "policy" VALUES('d80f96b37d075bc4',13312,NULL,'示例区文联内部控制手册','示文联发〔2023〕9号','示例区文联','2023-08-15','内部控制',1,1);
INSERT INTO "policy" VALUES('a77a903f83adea2a',14336,NULL,'示例区文联党组议事规则','示文联党〔2022〕2号','示例区文联党组','2022-01-17','议事决策',1,1);
INSERT INTO "policy" VALUES('5fa8b8a7e0bfb313',15360,NULL,'示例区文联驻会主席办公会议事规则','示文联发〔2022〕3号','示例区文联','2022-02-21','议事决策',1,1);
INSERT INTO "policy" VALUES('c5525e47b956c6a9',16384,NULL,'示例区文联项目绩效自评办法','示文联发〔2024〕2号','示例区文联','2024-01-23','绩效管理',1,1);
INSERT INTO "policy" VALUES('8eaf412bff6a83d6',17408,NULL,'示例区文联财务管理暂行办法','示文联发〔2016〕3号','示例区文联','2016-05-10','财务管理',1,0);
CREATE TABLE "problem" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "content" TEXT, "cause" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED) STRICT;
INSERT INTO "problem" VALUES('400b4709c5fcca1b',1024,NULL,'个别创作类项目支出进度偏慢，文艺创作扶持与采风项目的执行率低于其他项目。','采风点由三处并为两处，原定交通和食宿费用未全部使用；成果画册需经作者校样和专家审读，验收时间晚于年末结账。','abb5a26b04612c43');
INSERT INTO "problem" VALUES('29625d86f7c5fa26',2048,NULL,'户外活动的备用安排不足，一场音乐会取消后，惠民演出场次没有全部补足。','策划时只考虑单一露天场地，没有同步落实室内备用场地；巡演排期集中在夏秋两季，剩余调整空间小。','35619b0961718cfc');
INSERT INTO "problem" VALUES('79e5f585c0b12088',3072,NULL,'部分绩效指标的目标值设定偏保守，效益类指标的佐证材料收集不够系统。','申报时主要参照上一届数据，对新增单元的影响估计不足；活动结束后的媒体和观众反馈由各部室分散保存，缺少统一格式。','98ad8ffbcf79b7f1');
CREATE TABLE "procurement" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "category" TEXT, "is_social_service" INTEGER, "mode" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "budget" INTEGER, "spent" INTEGER, "supplier" TEXT, "contract_no" TEXT) STRICT;
INSERT INTO "procurement" VALUES('43dcbaa6dd5900eb',1024,NULL,'国庆主题作品展布展服务','服务',1,'竞争性磋商','10d1b7a3f7aab2dd',30000000,28600000,'云岫展览服务有限公司','WLHT-2024-021');
INSERT INTO "procurement" VALUES('1f9939e034eac9b5',2048,NULL,'戏曲文化周舞台搭建和灯光设计','服务',0,'竞争性磋商','98ad8ffbcf79b7f1',28000000,26800000,'鸣泉舞台技术有限公司','WLHT-2024-023');
INSERT INTO "procurement" VALUES('f85c2b64db89c9ce',3072,NULL,'戏曲文化周整体宣传推广','服务',1,'竞争性磋商','98ad8ffbcf79b7f1',10000000,9800000,'青禾文化传播有限公司','WLHT-2024-025');
INSERT INTO "procurement" VALUES('dd482b3827f8e57a',4096,NULL,'台式计算机和打印机','货物',0,'框架协议','e7746103618ee1ec',5000000,4680000,'腾越办公设备有限公司','WLHT-2024-024');
CREATE TABLE "reminder" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "due" TEXT, "duty" TEXT, "done" INTEGER) STRICT;
INSERT INTO "reminder" VALUES('6d3ed71a661a699c',1024,NULL,'绩效运行监控','2024-08-15','填报1—7月执行数和偏差原因，报送区财政局。',1);
INSERT INTO "reminder" VALUES('b7cf3b66c7676296',2048,NULL,'部门整体绩效评价报告','2025-04-30','完成报告和评分表，经领导审签后报送。',1);
INSERT INTO "reminder" VALUES('bd272d48ab9f2042',3072,NULL,'归档移交','2025-06-30','封存本年度，生成归档数据包移交档案室。',0);
CREATE TABLE "report" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "year" INTEGER, "title" TEXT, "submitted_to" TEXT, "dated" TEXT, "filled_by" TEXT, "finance_head" TEXT, "unit_head" TEXT, "phone" TEXT, "sealed" INTEGER, "has_contents" INTEGER, "bold_headings" INTEGER, "stated_score" TEXT, "stated_grade" TEXT, "large_annexes" INTEGER) STRICT;
INSERT INTO "report" VALUES('6ed57f4818048a3b',1024,NULL,2024,NULL,'示例区财政局','2025-04-18','钟以晴','孟书宁','陆怀谨','机关总机转6021',1,NULL,NULL,'99.90','优',NULL);
CREATE TABLE "report_definition" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "annexes" TEXT, "has_charts" INTEGER, "has_contents" INTEGER, "is_public" INTEGER, "is_chosen" INTEGER) STRICT;
CREATE TABLE "restrained_expense" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "item" TEXT, "budget" INTEGER, "spent" INTEGER, "last_year" INTEGER, "reason" TEXT) STRICT;
CREATE TABLE "rule_set" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "version" TEXT, "content" TEXT) STRICT;
INSERT INTO "rule_set" VALUES('5c4e3a7d91b0f268',1024,NULL,'北京市部门整体绩效评价指标体系（20/60/20）','1','{
 "format": "wenlian-scheme",
 "version_of_format": 1,
 "name": "北京市部门整体绩效评价指标体系（20/60/20）",
 "version": "1",
 "years": "2022年度起",
 "source": "京财绩效〔2022〕669号（评价内容三块）；分值为通行做法",
 "note": "20/60/20 三分法。二级、三级分值和结转结余率、预决算差异率的折分办法各区各年有别，请用本级财政部门当年下发的附件核对后修改。经济效益、环境效益不涉及的，分值并入社会效益。",
 "total": "100",
 "rounding": {"places": 2, "order": "先各自取位再相加"},
 "grades": [["优", "90"], ["良", "80"], ["中", "60"], ["差", "0"]],
 "bands": [["达成年度指标", "80%", "100%", "100%"], ["部分达成并具有一定效果", "60%", "80%", "70%"], ["未达成且效果较差", "0%", "60%", "0%"]],
 "items": [
  {
   "code": "A",
   "name": "当年预算执行情况",
   "weight": "20",
   "known": {"weight": "知识"},
   "children": [
    {
     "code": "A1",
     "name": "预算执行率",
     "weight": "20",
     "method": "ratio",
     "source": "execution_rate",
     "unit": "%",
     "known": {"weight": "知识", "method": "知识"}
    }
   ]
  },
  {
   "code": "B",
   "name": "整体绩效目标实现情况",
   "weight": "60",
   "known": {"weight": "知识"},
   "children": [
    {
     "code": "B1",
     "name": "产出",
     "weight": "30",
     "known": {"weight": "知识"},
     "children": [
      {
       "code": "B11",
       "name": "产出数量",
       "weight": "10",
       "method": "ratio",
       "source": "indicators",
       "of": ["产出/数量"],
       "known": {"weight": "知识", "method": "知识"}
      },
      {
       "code": "B12",
       "name": "产出质量",
       "weight": "8",
       "method": "ratio",
       "source": "indicators",
       "of": ["产出/质量"],
       "known": {"weight": "知识", "method": "知识"}
      },
      {
       "code": "B13",
       "name": "产出进度",
       "weight": "6",
       "method": "ratio",
       "source": "indicators",
       "of": ["产出/时效"],
       "known": {"weight": "知识", "method": "知识"}
      },
      {
       "code": "B14",
       "name": "产出成本",
       "weight": "6",
       "method": "ratio",
       "source": "indicators",
       "of": ["产出/成本", "成本"],
       "known": {"weight": "知识", "method": "知识"}
      }
     ]
    },
    {
     "code": "B2",
     "name": "效果",
     "weight": "30",
     "known": {"weight": "知识"},
     "children": [
      {
       "code": "B21",
       "name": "经济效益",
       "weight": "4",
       "method": "ratio",
       "source": "indicators",
       "of": ["效益/经济效益"],
       "absence": {"goes": "固定指标", "item": "B22", "section": "经济效益"},
       "known": {"weight": "知识", "method": "知识", "absence": "假定"}
      },
      {
       "code": "B22",
       "name": "社会效益",
       "weight": "6",
       "method": "ratio",
       "source": "indicators",
       "of": ["效益/社会效益"],
       "known": {"weight": "知识", "method": "知识"}
      },
      {
       "code": "B23",
       "name": "环境效益",
       "weight": "4",
       "method": "ratio",
       "source": "indicators",
       "of": ["效益/生态效益"],
       "absence": {"goes": "固定指标", "item": "B22", "section": "环境效益"},
       "known": {"weight": "知识", "method": "知识", "absence": "假定"}
      },
      {
       "code": "B24",
       "name": "可持续性影响",
       "weight": "6",
       "method": "ratio",
       "source": "indicators",
       "of": ["效益/可持续影响"],
       "known": {"weight": "知识", "method": "知识"}
      },
      {
       "code": "B25",
       "name": "服务对象满意度",
       "weight": "10",
       "method": "ratio",
       "source": "satisfaction_reached",
       "unit": "%",
       "known": {"weight": "知识", "method": "知识"}
      }
     ]
    }
   ]
  },
  {
   "code": "C",
   "name": "预算管理情况",
   "weight": "20",
   "known": {"weight": "知识"},
   "children": [
    {
     "code": "C1",
     "name": "财务管理",
     "weight": "4",
     "known": {"weight": "知识"},
     "children": [
      {
       "code": "C11",
       "name": "财务管理制度健全性",
       "weight": "1",
       "method": "checklist",
       "parameters": {
        "points": [
         {"name": "有制度", "points": "0.4"},
         {"name": "内容合法合规、完整", "points": "0.3"},
         {"name": "有效执行", "points": "0.3"}
        ]
       },
       "source": "points",
       "known": {"weight": "知识", "method": "知识", "parameters": "假定"}
      },
      {
       "code": "C12",
       "name": "资金使用合规性和安全性",
       "weight": "2",
       "method": "checklist",
       "parameters": {
        "points": [
         {"name": "审批完整", "points": "0.5"},
         {"name": "用途符合批复", "points": "0.5"},
         {"name": "无截留、挤占、挪用、虚列", "points": "0.5", "vital": true},
         {"name": "采购和公务卡使用合规", "points": "0.5"}
        ]
       },
       "source": "points",
       "known": {"weight": "知识", "method": "知识", "parameters": "假定"}
      },
      {
       "code": "C13",
       "name": "会计基础信息完善性",
       "weight": "1",
       "method": "checklist",
       "parameters": {
        "points": [{"name": "真实", "points": "0.4"}, {"name": "完整", "points": "0.3"}, {"name": "准确", "points": "0.3"}]
       },
       "source": "points",
       "known": {"weight": "知识", "method": "知识", "parameters": "假定"}
      }
     ]
    },
    {
     "code": "C2",
     "name": "资产管理",
     "weight": "4",
     "known": {"weight": "知识"},
     "children": [
      {
       "code": "C21",
       "name": "资产管理规范性",
       "weight": "4",
       "method": "checklist",
       "parameters": {
        "points": [
         {"name": "全面清查盘点", "points": "1", "fact": "assets_counted"},
         {"name": "配置不超标准", "points": "1", "fact": "assets_within_standard"},
         {"name": "使用处置按规定报批", "points": "1", "fact": "assets_disposed_with_approval"},
         {"name": "账实相符、无流失", "points": "1", "fact": "assets_agree"}
        ]
       },
       "source": "points",
       "known": {"weight": "知识", "method": "知识", "parameters": "假定"}
      }
     ]
    },
    {
     "code": "C3",
     "name": "绩效管理",
     "weight": "4",
     "known": {"weight": "知识"},
     "children": [
      {
       "code": "C31",
       "name": "绩效管理情况",
       "weight": "4",
       "method": "checklist",
       "parameters": {
        "points": [
         {"name": "绩效目标", "points": "1"},
         {"name": "绩效监控", "points": "1"},
         {"name": "绩效自评", "points": "1"},
         {"name": "结果应用", "points": "1"}
        ]
       },
       "source": "points",
       "known": {"weight": "知识", "method": "知识", "parameters": "知识"}
      }
     ]
    },
    {
     "code": "C4",
     "name": "结转结余率",
     "weight": "4",
     "known": {"weight": "知识"},
     "children": [
      {
       "code": "C41",
       "name": "结转结余率",
       "weight": "4",
       "method": "deduct_per_unit",
       "parameters": {"free": "5%", "unit": "1%", "points": "0.4"},
       "source": "carryover_rate",
       "direction": "反向",
       "unit": "%",
       "known": {"weight": "知识", "method": "假定", "parameters": "假定"}
      }
     ]
    },
    {
     "code": "C5",
     "name": "部门预决算差异率",
     "weight": "4",
     "known": {"weight": "知识"},
     "children": [
      {
       "code": "C51",
       "name": "部门预决算差异率",
       "weight": "4",
       "method": "deduct_per_unit",
       "parameters": {"free": "5%", "unit": "1%", "points": "0.4"},
       "source": "difference_rate",
       "direction": "反向",
       "unit": "%",
       "known": {"weight": "知识", "method": "假定", "parameters": "假定"}
      }
     ]
    }
   ]
  }
 ],
 "known": {"years": "假定", "source": "找到", "total": "知识", "rounding": "假定", "grades": "知识", "bands": "知识"}
}');
CREATE TABLE "score_entry" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "item" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "score" TEXT, "reason" TEXT, "lost_reason" TEXT, "points_met" TEXT, "not_applicable" INTEGER) STRICT;
INSERT INTO "score_entry" VALUES('e3d5e200d0e4883c',1024,NULL,'财务管理制度健全性',NULL,'1','制度覆盖预算、收支、采购、资产、合同各环节，均在有效期内并得到执行，按满分计。',NULL,'有制度；内容合法合规、完整；有效执行',NULL);
INSERT INTO "score_entry" VALUES('ef9bd99975b100fe',2048,NULL,'资金使用合规性和安全性',NULL,'2','抽查大额支出凭证，审批、合同、验收和票据齐全，专项审计未提出违规问题，按满分计。',NULL,'审批完整；用途符合批复；无截留、挤占、挪用、虚列；采购和公务卡使用合规',NULL);
INSERT INTO "score_entry" VALUES('3b7fd8eb8e287af2',3072,NULL,'会计基础信息完善性',NULL,'1','账簿、报表和决算数据一致，按月对账有记录，凭证附件齐全，按满分计。',NULL,'真实；完整；准确',NULL);
INSERT INTO "score_entry" VALUES('f93cb56bacd3f48a',4096,NULL,'绩效管理情况',NULL,'4','目标申报、运行监控、自评和结果应用四个环节均有工作记录，项目覆盖完整，按满分计。',NULL,'绩效目标；绩效监控；绩效自评；结果应用',NULL);
CREATE TABLE "section" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "node" TEXT, "content" TEXT) STRICT;
INSERT INTO "section" VALUES('40d5bc243990e08f',1024,NULL,'机构设置及职责工作任务情况','示例区文学艺术界联合会（以下简称区文联）成立于1986年，是在中共示例区委领导下的人民团体，由全区文艺家协会、街道文联和广大文艺工作者组成，承担联络、协调、服务文艺界的职责。机关内设办公室、组织联络部、创作活动部，为一级预算单位，无下属单位。
主要职责是：宣传落实党的文艺工作要求，团结引导文艺工作者坚持为人民创作；制定年度创作和活动计划，组织采风、展览、演出、研讨和作品推选；指导各文艺家协会按照章程开展工作，做好会员发展、换届和骨干培训；组织文艺志愿者到社区、学校和养老机构服务；与其他地区文联开展交流合作；听取文艺工作者的意见，帮助解决创作、展示和权益方面的实际困难；完成区委交给的其他任务。
本年度安排六项主要任务，即主题文艺创作展示、文艺惠民与志愿服务、戏曲文化周品牌建设、采风创作与作品扶持、协会建设与人才培养、会刊编印与新媒体运营。各项任务分别由创作活动部、组织联络部牵头，办公室负责预算、采购和资产保障。');
INSERT INTO "section" VALUES('a92c43366fef0590',2048,NULL,'部门整体绩效目标设立情况','区文联在编制部门预算时同步申报整体绩效目标，依据《示例区区级部门预算绩效管理办法》，结合区委年度工作要点、各协会工作计划和街道报来的需求清单，由业务部室提出、办公室汇总、党组会审定。年中承担新增任务或预算发生调整的，对相应目标和指标值一并调整并报区财政局备案。目标分解到项目和责任部室，每一项目标都有对应的活动、指标和经费来源。');
INSERT INTO "section" VALUES('d741a10c51f48ae4',3072,NULL,'当年预算执行情况','年中调整主要有三个方面：一是人员调出、退休和部分补贴发放渠道变化，核减了基本支出；二是承担重大节庆展演、扩大戏曲文化周规模、增加基层巡演点位，追加了项目支出；三是根据工作变化在项目之间作了少量调剂。各项调整均有区财政局批复，并经党组会或主席办公会研究。基本支出和项目支出均未超过调整后的预算。');
INSERT INTO "section" VALUES('adeae6b1152e1399',4096,NULL,'产出数量','全年活动以年初计划为基础，结合新增任务统筹安排，由四个主题组成，覆盖展览、演出、采风、培训、研讨、出版等类别。列入计划的活动中有一项因天气和场地原因取消，其余均已完成。场次、作品和人次以活动台账为准，系列活动只统计各个单元，不重复计算。主要情况如下。');
INSERT INTO "section" VALUES('eff9614ee5683ad3',5120,NULL,'产出质量','所有举办的活动在实施前都完成了内容审核，展览作品实行初评、终评两轮评审，外请专家占评审组多数。演出类活动安排联排和节目审看，培训类活动要求提交结业作品。多件作品在市级以上展览、征文和展演中获奖，会刊刊发的社区题材作品被上级刊物转载。活动结束后十个工作日内归集方案、签到表、照片和总结，形成可以查证的档案。');
INSERT INTO "section" VALUES('c378372d2559b2b4',6144,NULL,'产出进度','各项活动按照年度计划分季推进，部室每月对照进度表报告完成情况，对可能滞后的事项提前协调场地、人员和合同。写春联、志愿服务日、国庆展演、戏曲文化周等有时间要求的活动均在节点前完成。文艺创作扶持与采风项目受采风点合并和画册验收安排影响，支出进度慢于其他项目，相关活动本身已经完成，尾款转入次年支付。');
INSERT INTO "section" VALUES('889c73bce845a405',7168,NULL,'产出成本',NULL);
INSERT INTO "section" VALUES('210eef6674a65df9',8192,NULL,'经济效益','区文联不以营利为目的，活动大多免费向群众开放，经济效益主要体现在带动和节约两个方面。戏曲文化周争取到合作单位资金投入，票友和外来观众的到访带动了剧场周边的餐饮、文创消费；写生作品展、公益课堂等活动优先使用公共场馆和社区空间，减少了场租支出；装裱、布展和印刷服务通过询价或磋商确定，价格合理可控。');
INSERT INTO "section" VALUES('aeec39d15871ddae',9216,NULL,'社会效益','主题展演把宏大主题落到身边的人和事上，群众从作品中认出自己的街巷和邻里，参与热情较高。惠民活动覆盖全部街道，新建社区、产业园区和养老机构得到更多照顾，留守值班的劳动者也能在岗位附近看到演出。戏曲活动从剧场走到校园，青年观众和学生的比例上升。媒体从传承方式、青年演员、社区参与等不同角度作了报道，增进了公众对本区文艺工作的了解。');
INSERT INTO "section" VALUES('326102628cb75f43',10240,NULL,'环境效益',NULL);
INSERT INTO "section" VALUES('48e22b71af297dca',11264,NULL,'可持续性影响','在人才方面，研修、采风、推选和会刊发表前后衔接，青年作者有了连续的成长通道。在机制方面，协会换届和会员发展形成统一流程，与友邻区文联约定轮流承办联展，与学校商定戏曲和剪纸课程的长期合作。在阵地方面，曲苑书场、社区走廊展示和网上展厅常年开放，活动结束后作品和课程仍能继续使用。');
INSERT INTO "section" VALUES('61052b75ed7b4cc3',12288,NULL,'服务对象满意度','区文联在基层巡演、戏曲文化周现场和协会会员中分别开展问卷调查，问卷由志愿者现场发放、当场回收，办公室统一录入，缺项较多或前后矛盾的作无效处理。调查结果显示，群众对活动内容和就近服务比较满意，意见集中在晚间场次、露天场地设施和节目单提前公布等方面，已列入下一年度改进事项。');
INSERT INTO "section" VALUES('34787766fdcf0882',13312,NULL,'财务管理制度健全性','区文联依照《行政事业单位内部控制规范（试行）》编制并更新《示例区文联内部控制手册》，对预算、收支、采购、资产、合同等业务逐项明确岗位和权限。现行制度包括《示例区文联预算编制与执行管理规定》《示例区文联经费支出审批规定》《文艺家协会活动经费使用细则》《示例区文联政府采购管理规程》《示例区文联合同管理规定》等，已不适用的旧办法及时废止。年内聘请会计师事务所对内部控制运行情况作了评价，所提建议已纳入整改。');
INSERT INTO "section" VALUES('fb4383bb0527d063',14336,NULL,'资金使用合规性和安全性','支出先有预算、后有申请，由经办部室提出，办公室审核预算额度和票据，分管负责人审批；重大项目和大额支出依照《示例区文联党组议事规则》《示例区文联驻会主席办公会议事规则》集体研究。布展、舞台、印刷等服务按规定采购并签订合同，劳务费用实名发放并代扣税款，零星支出使用公务卡结算。年内未发现截留、挤占、挪用或虚列支出的情况。');
INSERT INTO "section" VALUES('34f7e1f24454d1d2',15360,NULL,'会计基础信息完善性','会计核算执行《政府会计准则——基本准则》及相关制度，财务会计与预算会计平行记账。每月与国库支付系统、开户银行核对余额，每季度与业务部室核对项目支出台账，发现差异当月查清。年末对往来款项逐笔清理，决算数据与账簿一致，凭证附件齐全，会计档案按年度装订移交。');
INSERT INTO "section" VALUES('215d9c716f668299',16384,NULL,'资产管理','依照《行政事业性国有资产管理条例》和《示例区文联国有资产管理实施细则》，办公室设专人登记资产卡片，新购设备验收后及时入账，领用、调换均办理签字手续。年末会同各部室全面盘点，对馆藏书画作品逐件核对编号、照片和存放位置。到期报废的办公设备经批准后交有资质的机构回收，未发生资产流失。');
INSERT INTO "section" VALUES('ebb46fac1578c735',17408,NULL,'绩效管理','项目全部编报绩效目标，随预算一并批复和公开。年中依照《示例区区级绩效运行监控工作规程》对照目标和支出进度开展监控，对进度偏慢的项目提出纠偏措施并跟踪落实。年末依照《项目支出绩效评价管理办法》和《示例区文联项目绩效自评办法》组织自评，由办公室复核佐证材料。自评发现的问题在安排下一年度预算时作为调整依据，评价结果按要求公开。');
INSERT INTO "section" VALUES('d110243f439a96db',18432,NULL,'结转结余率','年末资金主要是采风成果画册尚未到付款条件的合同尾款，以及人员经费、公用经费和部分项目据实结算后的少量节余。采风项目中确定不再使用的经费已由区财政局在年末收回。与上年相比，跨年支付的合同减少，结转规模下降。画册验收后即按合同支付，其余结余资金按规定上缴。');
INSERT INTO "section" VALUES('40cf798c917cde4a',19456,NULL,'部门预决算差异率','决算支出低于年初预算，主要原因是人员变动和补贴发放渠道调整使基本支出减少，公用经费按要求作了压减；同时，承担国庆主题展演、延长戏曲文化周和增加基层巡演，项目支出比年初增加。增减相抵后总体差异不大，各项变动均有批复文件。今后编制预算时将更充分地考虑人员变动和可预见的专项任务。');
INSERT INTO "section" VALUES('5e8e567afed8b0f5',20480,NULL,'评价得分情况','区文联成立由分管负责人牵头、三个部室和两名协会代表参加的评价工作组，对照部门整体绩效评价指标体系逐项核对佐证材料后评分。能够计算的指标按公式得分，定性指标由工作组集体评议并写明理由。失分来自预算执行率未达到满值，产出、效果和预算管理各项未发现应当扣分的情形。');
INSERT INTO "section" VALUES('bf33a1a7422dad84',21504,NULL,'存在的问题及原因分析','总体看，年度任务和预算执行情况较好，但对照绩效管理的要求，在项目组织、目标设定和资料归集等方面仍有不足，主要表现为以下几点。');
INSERT INTO "section" VALUES('459f7f3d2c75ae07',22528,NULL,'措施建议','针对上述问题，区文联把改进事项列入下一年度工作计划，逐条明确责任部室和完成时限，由办公室按季检查落实情况，并在编制预算和申报绩效目标时一并考虑，重点抓好以下工作。');
CREATE TABLE "section_policies" ("owner" TEXT NOT NULL REFERENCES "section" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "policy" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
INSERT INTO "section_policies" VALUES('a92c43366fef0590',0,'4fcc7e43eeecfbce');
INSERT INTO "section_policies" VALUES('d741a10c51f48ae4',0,'7020fb6a12d1d50d');
INSERT INTO "section_policies" VALUES('c378372d2559b2b4',0,'8354dfc7cf09a468');
INSERT INTO "section_policies" VALUES('210eef6674a65df9',0,'ec6c6553b577a848');
INSERT INTO "section_policies" VALUES('34787766fdcf0882',0,'e877c7319c1d43a3');
INSERT INTO "section_policies" VALUES('34787766fdcf0882',1,'d80f96b37d075bc4');
INSERT INTO "section_policies" VALUES('34787766fdcf0882',2,'7020fb6a12d1d50d');
INSERT INTO "section_policies" VALUES('34787766fdcf0882',3,'3d4e94765e76d32c');
INSERT INTO "section_policies" VALUES('34787766fdcf0882',4,'198d4751dbbe5043');
INSERT INTO "section_policies" VALUES('34787766fdcf0882',5,'ec6c6553b577a848');
INSERT INTO "section_policies" VALUES('34787766fdcf0882',6,'fe95d0d7bf708c27');
INSERT INTO "section_policies" VALUES('fb4383bb0527d063',0,'a77a903f83adea2a');
INSERT INTO "section_policies" VALUES('fb4383bb0527d063',1,'5fa8b8a7e0bfb313');
INSERT INTO "section_policies" VALUES('fb4383bb0527d063',2,'3d4e94765e76d32c');
INSERT INTO "section_policies" VALUES('fb4383bb0527d063',3,'ec6c6553b577a848');
INSERT INTO "section_policies" VALUES('34f7e1f24454d1d2',0,'34f61d0c7f1419c2');
INSERT INTO "section_policies" VALUES('215d9c716f668299',0,'572b938aca0e365a');
INSERT INTO "section_policies" VALUES('215d9c716f668299',1,'0200b13066919e26');
INSERT INTO "section_policies" VALUES('ebb46fac1578c735',0,'8354dfc7cf09a468');
INSERT INTO "section_policies" VALUES('ebb46fac1578c735',1,'72cb33b6f013947d');
INSERT INTO "section_policies" VALUES('ebb46fac1578c735',2,'c5525e47b956c6a9');
INSERT INTO "section_policies" VALUES('d110243f439a96db',0,'7020fb6a12d1d50d');
INSERT INTO "section_policies" VALUES('40cf798c917cde4a',0,'7020fb6a12d1d50d');
INSERT INTO "section_policies" VALUES('5e8e567afed8b0f5',0,'4fcc7e43eeecfbce');
CREATE TABLE "section_review" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "node" TEXT, "reviewer" TEXT, "reviewed_on" TEXT, "printed" TEXT) STRICT;
CREATE TABLE "spending_class" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "kind" TEXT, "subject" TEXT, "budget" INTEGER, "spent" INTEGER) STRICT;
CREATE TABLE "staffing" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "category" TEXT, "authorized" INTEGER, "actual" INTEGER) STRICT;
INSERT INTO "staffing" VALUES('3801af885dba53d5',1024,NULL,'参公编制',16,13);
INSERT INTO "staffing" VALUES('5e9335ae12b76ac6',2048,NULL,'工勤编制',1,1);
INSERT INTO "staffing" VALUES('2e26f05515e6d297',3072,NULL,'编外聘用',NULL,3);
INSERT INTO "staffing" VALUES('a6aae82dc0074442',4096,NULL,'离退休',NULL,9);
CREATE TABLE "subordinate_unit" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "kind" TEXT, "authorized" INTEGER, "actual" INTEGER, "full" INTEGER, "spent" INTEGER, "work" TEXT) STRICT;
CREATE TABLE "survey" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED, "asked" TEXT, "held_on" TEXT, "issued" INTEGER, "returned" INTEGER, "valid" INTEGER, "very_satisfied" INTEGER, "satisfied" INTEGER, "fairly_satisfied" INTEGER, "dissatisfied" INTEGER, "very_dissatisfied" INTEGER, "method" TEXT, "target" INTEGER, "findings" TEXT) STRICT;
INSERT INTO "survey" VALUES('72161bec7b6634d7',1024,NULL,'基层文艺惠民活动满意度调查','e19be486b369ac34','八个街道参加巡演、课堂和写春联活动的居民','2024-10-26',420,406,398,256,118,19,4,1,'（非常满意＋满意）÷有效份数',9000,'居民对节目贴近生活、就近观看比较认可；希望增加晚间场次和适合儿童的内容，部分社区建议改善露天场地的座椅和遮阳条件。');
INSERT INTO "survey" VALUES('1ec67f13afcca1a2',2048,NULL,'戏曲文化周观众满意度调查','5f20487999910781','剧场、街道舞台和校园单元的现场观众','2024-10-27',350,338,331,207,99,20,4,1,'（非常满意＋满意）÷有效份数',9200,'观众对青年专场和字幕导赏评价较高；建议提前公布完整节目单，适当增加周末下午场，方便老年观众往返。');
INSERT INTO "survey" VALUES('8526315979f3065e',3072,NULL,'协会会员服务满意度调查',NULL,'九个文艺家协会的会员代表','2024-12-10',260,241,238,132,76,24,5,1,'加权平均（100/80/60/30/0）',8500,'会员认可采风和研修安排；希望拓宽作品展示渠道，提供著作权咨询，简化协会活动经费的申请手续。');
CREATE TABLE "task" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "content" TEXT, "fiscal" INTEGER, "other_funds" INTEGER) STRICT;
INSERT INTO "task" VALUES('09928ca378142ec8',1024,NULL,'主题文艺创作展示','围绕庆祝新中国成立75周年和城市生活主题，组织作品征集、创作、评审和展演。',118000000,NULL);
INSERT INTO "task" VALUES('4d08ef18dee9c2a3',2048,NULL,'文艺惠民与志愿服务','组织写春联、基层巡演、公益课堂和慰问演出，服务覆盖八个街道。',62000000,NULL);
INSERT INTO "task" VALUES('f36b648a8e031e11',3072,NULL,'戏曲文化周品牌建设','举办第六届戏曲文化周，常年开放曲苑书场，召开地方戏曲研讨会。',82000000,6000000);
INSERT INTO "task" VALUES('c220926552aa883c',4096,NULL,'采风创作与作品扶持','组织乡村采风和作家驻点写作，开展年度优秀作品推选。',21000000,NULL);
INSERT INTO "task" VALUES('3e71fc266bc23a94',5120,NULL,'协会建设与人才培养','指导协会换届和会员发展，举办青年文艺人才研修班。',46000000,NULL);
INSERT INTO "task" VALUES('1ec9965fdc2c11ae',6144,NULL,'会刊编印与新媒体运营','按季编印《清溪文艺》，维护公众号和网上展厅。',45000000,NULL);
CREATE TABLE "task_objectives" ("owner" TEXT NOT NULL REFERENCES "task" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
INSERT INTO "task_objectives" VALUES('09928ca378142ec8',0,'d9b93ff37da07e5c');
INSERT INTO "task_objectives" VALUES('09928ca378142ec8',1,'47d4494738a9e5de');
INSERT INTO "task_objectives" VALUES('4d08ef18dee9c2a3',0,'b67f01fbbbf4bbfe');
INSERT INTO "task_objectives" VALUES('f36b648a8e031e11',0,'60fa5e19f639e144');
INSERT INTO "task_objectives" VALUES('c220926552aa883c',0,'09fa2d8048002899');
INSERT INTO "task_objectives" VALUES('3e71fc266bc23a94',0,'92362eac5729c45a');
INSERT INTO "task_objectives" VALUES('3e71fc266bc23a94',1,'db620c7d5c27d535');
INSERT INTO "task_objectives" VALUES('1ec9965fdc2c11ae',0,'09fa2d8048002899');
INSERT INTO "task_objectives" VALUES('1ec9965fdc2c11ae',1,'92362eac5729c45a');
CREATE TABLE "theme" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "title" TEXT, "opening" TEXT, "style" TEXT) STRICT;
INSERT INTO "theme" VALUES('e630a69f2e51b555',1024,NULL,'聚焦时代主题，用展演记录家国新貌','以庆祝新中国成立75周年为年度主线，统筹美术、书法、摄影、音乐等协会力量，从征集创作、评审把关到展陈演出分段推进，让身边的人和事成为作品的主角。','逐项列举（一是…二是…）');
INSERT INTO "theme" VALUES('73ceb5544b1c6957',2048,NULL,'服务基层群众，让文艺走进日常生活','按照街道和社区报来的需求安排活动，把演出、课堂和志愿服务送到群众住处附近，尽量选在节假日、晚间和周末举行，方便老人和孩子参加。','逐项列举（一是…二是…）');
INSERT INTO "theme" VALUES('0c18114ae032d151',3072,NULL,'守护戏曲根脉，培育区域文化品牌','区内戏曲传承历史较长，票友队伍稳定，观众基础较好。区文联联合街道、剧场和院校，将分散的演出资源集中起来，从名家示范、青年传承、群众参与三个方面培育品牌。','连贯叙述');
INSERT INTO "theme" VALUES('cfc90260642d1cc2',4096,NULL,'扶持创作人才，夯实文艺发展基础','围绕出作品、出人才，采取采风创作、研修培训、作品推选和会刊发表相互衔接的办法，为不同年龄、不同门类的文艺工作者提供成长台阶。','逐项列举（一是…二是…）');
CREATE TABLE "theme_objectives" ("owner" TEXT NOT NULL REFERENCES "theme" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
INSERT INTO "theme_objectives" VALUES('e630a69f2e51b555',0,'d9b93ff37da07e5c');
INSERT INTO "theme_objectives" VALUES('e630a69f2e51b555',1,'47d4494738a9e5de');
INSERT INTO "theme_objectives" VALUES('73ceb5544b1c6957',0,'b67f01fbbbf4bbfe');
INSERT INTO "theme_objectives" VALUES('0c18114ae032d151',0,'60fa5e19f639e144');
INSERT INTO "theme_objectives" VALUES('cfc90260642d1cc2',0,'09fa2d8048002899');
INSERT INTO "theme_objectives" VALUES('cfc90260642d1cc2',1,'92362eac5729c45a');
INSERT INTO "theme_objectives" VALUES('cfc90260642d1cc2',2,'db620c7d5c27d535');
CREATE TABLE "three_public" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "item" TEXT, "budget" INTEGER, "spent" INTEGER, "last_year" INTEGER, "reason" TEXT) STRICT;
INSERT INTO "three_public" VALUES('089caa65d6001bab',1024,NULL,'因公出国（境）费',0,0,0,'本年和上年均未安排因公出国（境）。');
INSERT INTO "three_public" VALUES('f391f055c7969318',2048,NULL,'公务用车购置费',0,0,0,'本年和上年均未购置公务用车。');
INSERT INTO "three_public" VALUES('e5a3eaeba051a158',3072,NULL,'公务用车运行维护费',3200000,2680000,2950000,'合并外出事项、减少长途用车，燃油和维修支出下降。');
INSERT INTO "three_public" VALUES('adb1bffd2b5c35e1',4096,NULL,'公务接待费',500000,330000,410000,'严格按来函安排工作餐，接待批次比上年减少。');
CREATE TABLE "threshold" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "value" TEXT, "reason" TEXT) STRICT;
INSERT INTO "threshold" VALUES('0ed77fc2b1e010e7',1024,NULL,'与上年相比的变动幅度','60','上年部分项目为一次性安排，可比性较低。');
CREATE TRIGGER "closed_insert_report_definition" BEFORE INSERT ON "report_definition" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_report_definition" BEFORE UPDATE ON "report_definition" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_report_definition" BEFORE DELETE ON "report_definition" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_other_staff" BEFORE INSERT ON "other_staff" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_other_staff" BEFORE UPDATE ON "other_staff" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_other_staff" BEFORE DELETE ON "other_staff" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_subordinate_unit" BEFORE INSERT ON "subordinate_unit" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_subordinate_unit" BEFORE UPDATE ON "subordinate_unit" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_subordinate_unit" BEFORE DELETE ON "subordinate_unit" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_income_source" BEFORE INSERT ON "income_source" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_income_source" BEFORE UPDATE ON "income_source" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_income_source" BEFORE DELETE ON "income_source" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_spending_class" BEFORE INSERT ON "spending_class" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_spending_class" BEFORE UPDATE ON "spending_class" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_spending_class" BEFORE DELETE ON "spending_class" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_restrained_expense" BEFORE INSERT ON "restrained_expense" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_restrained_expense" BEFORE UPDATE ON "restrained_expense" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_restrained_expense" BEFORE DELETE ON "restrained_expense" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_building" BEFORE INSERT ON "building" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_building" BEFORE UPDATE ON "building" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_building" BEFORE DELETE ON "building" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_outline_copy" BEFORE INSERT ON "outline_copy" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_outline_copy" BEFORE UPDATE ON "outline_copy" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_outline_copy" BEFORE DELETE ON "outline_copy" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_section_review" BEFORE INSERT ON "section_review" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_section_review" BEFORE UPDATE ON "section_review" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_section_review" BEFORE DELETE ON "section_review" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_report" BEFORE INSERT ON "report" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_report" BEFORE UPDATE ON "report" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_report" BEFORE DELETE ON "report" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_department" BEFORE INSERT ON "department" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_department" BEFORE UPDATE ON "department" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_department" BEFORE DELETE ON "department" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_staffing" BEFORE INSERT ON "staffing" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_staffing" BEFORE UPDATE ON "staffing" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_staffing" BEFORE DELETE ON "staffing" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_objective" BEFORE INSERT ON "objective" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_objective" BEFORE UPDATE ON "objective" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_objective" BEFORE DELETE ON "objective" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_task" BEFORE INSERT ON "task" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_task" BEFORE UPDATE ON "task" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_task" BEFORE DELETE ON "task" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_budget_line" BEFORE INSERT ON "budget_line" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_budget_line" BEFORE UPDATE ON "budget_line" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_budget_line" BEFORE DELETE ON "budget_line" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_budget_change" BEFORE INSERT ON "budget_change" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_budget_change" BEFORE UPDATE ON "budget_change" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_budget_change" BEFORE DELETE ON "budget_change" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_payment" BEFORE INSERT ON "payment" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_payment" BEFORE UPDATE ON "payment" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_payment" BEFORE DELETE ON "payment" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_monthly_plan" BEFORE INSERT ON "monthly_plan" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_monthly_plan" BEFORE UPDATE ON "monthly_plan" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_monthly_plan" BEFORE DELETE ON "monthly_plan" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_monitoring" BEFORE INSERT ON "monitoring" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_monitoring" BEFORE UPDATE ON "monitoring" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_monitoring" BEFORE DELETE ON "monitoring" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_accounts" BEFORE INSERT ON "accounts" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_accounts" BEFORE UPDATE ON "accounts" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_accounts" BEFORE DELETE ON "accounts" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_three_public" BEFORE INSERT ON "three_public" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_three_public" BEFORE UPDATE ON "three_public" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_three_public" BEFORE DELETE ON "three_public" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_procurement" BEFORE INSERT ON "procurement" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_procurement" BEFORE UPDATE ON "procurement" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_procurement" BEFORE DELETE ON "procurement" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_activity" BEFORE INSERT ON "activity" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_activity" BEFORE UPDATE ON "activity" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_activity" BEFORE DELETE ON "activity" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_theme" BEFORE INSERT ON "theme" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_theme" BEFORE UPDATE ON "theme" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_theme" BEFORE DELETE ON "theme" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_association" BEFORE INSERT ON "association" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_association" BEFORE UPDATE ON "association" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_association" BEFORE DELETE ON "association" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_media_report" BEFORE INSERT ON "media_report" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_media_report" BEFORE UPDATE ON "media_report" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_media_report" BEFORE DELETE ON "media_report" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_indicator" BEFORE INSERT ON "indicator" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_indicator" BEFORE UPDATE ON "indicator" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_indicator" BEFORE DELETE ON "indicator" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_survey" BEFORE INSERT ON "survey" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_survey" BEFORE UPDATE ON "survey" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_survey" BEFORE DELETE ON "survey" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_section" BEFORE INSERT ON "section" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_section" BEFORE UPDATE ON "section" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_section" BEFORE DELETE ON "section" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_policy" BEFORE INSERT ON "policy" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_policy" BEFORE UPDATE ON "policy" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_policy" BEFORE DELETE ON "policy" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_asset" BEFORE INSERT ON "asset" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_asset" BEFORE UPDATE ON "asset" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_asset" BEFORE DELETE ON "asset" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_rule_set" BEFORE INSERT ON "rule_set" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_rule_set" BEFORE UPDATE ON "rule_set" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_rule_set" BEFORE DELETE ON "rule_set" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_score_entry" BEFORE INSERT ON "score_entry" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_score_entry" BEFORE UPDATE ON "score_entry" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_score_entry" BEFORE DELETE ON "score_entry" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_problem" BEFORE INSERT ON "problem" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_problem" BEFORE UPDATE ON "problem" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_problem" BEFORE DELETE ON "problem" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_measure" BEFORE INSERT ON "measure" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_measure" BEFORE UPDATE ON "measure" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_measure" BEFORE DELETE ON "measure" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_explanation" BEFORE INSERT ON "explanation" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_explanation" BEFORE UPDATE ON "explanation" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_explanation" BEFORE DELETE ON "explanation" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_follow_up" BEFORE INSERT ON "follow_up" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_follow_up" BEFORE UPDATE ON "follow_up" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_follow_up" BEFORE DELETE ON "follow_up" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_threshold" BEFORE INSERT ON "threshold" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_threshold" BEFORE UPDATE ON "threshold" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_threshold" BEFORE DELETE ON "threshold" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_reminder" BEFORE INSERT ON "reminder" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_reminder" BEFORE UPDATE ON "reminder" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_reminder" BEFORE DELETE ON "reminder" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_last_year" BEFORE INSERT ON "last_year" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_last_year" BEFORE UPDATE ON "last_year" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_last_year" BEFORE DELETE ON "last_year" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_attachment" BEFORE INSERT ON "attachment" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_attachment" BEFORE UPDATE ON "attachment" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_attachment" BEFORE DELETE ON "attachment" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_field_note" BEFORE INSERT ON "field_note" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_field_note" BEFORE UPDATE ON "field_note" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_field_note" BEFORE DELETE ON "field_note" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_draft" BEFORE INSERT ON "draft" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_draft" BEFORE UPDATE ON "draft" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_draft" BEFORE DELETE ON "draft" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_task_objectives" BEFORE INSERT ON "task_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_task_objectives" BEFORE UPDATE ON "task_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_task_objectives" BEFORE DELETE ON "task_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_activity_associations" BEFORE INSERT ON "activity_associations" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_activity_associations" BEFORE UPDATE ON "activity_associations" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_activity_associations" BEFORE DELETE ON "activity_associations" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_activity_objectives" BEFORE INSERT ON "activity_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_activity_objectives" BEFORE UPDATE ON "activity_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_activity_objectives" BEFORE DELETE ON "activity_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_activity_indicators" BEFORE INSERT ON "activity_indicators" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_activity_indicators" BEFORE UPDATE ON "activity_indicators" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_activity_indicators" BEFORE DELETE ON "activity_indicators" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_theme_objectives" BEFORE INSERT ON "theme_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_theme_objectives" BEFORE UPDATE ON "theme_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_theme_objectives" BEFORE DELETE ON "theme_objectives" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_section_policies" BEFORE INSERT ON "section_policies" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_section_policies" BEFORE UPDATE ON "section_policies" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_section_policies" BEFORE DELETE ON "section_policies" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_measure_problems" BEFORE INSERT ON "measure_problems" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_measure_problems" BEFORE UPDATE ON "measure_problems" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_measure_problems" BEFORE DELETE ON "measure_problems" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_change" BEFORE INSERT ON "change" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_change" BEFORE UPDATE ON "change" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_change" BEFORE DELETE ON "change" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_attachment_bytes" BEFORE INSERT ON "attachment_bytes" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_attachment_bytes" BEFORE UPDATE ON "attachment_bytes" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_delete_attachment_bytes" BEFORE DELETE ON "attachment_bytes" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_insert_edition" BEFORE INSERT ON "edition" WHEN EXISTS (SELECT 1 FROM edition WHERE typeof(reopened_at) = 'null') OR EXISTS (SELECT 1 FROM edition WHERE uid = NEW.uid) BEGIN SELECT RAISE(ABORT, '本年度已封存，不能修改。要修改，请先解封。'); END;
CREATE TRIGGER "closed_update_edition" BEFORE UPDATE ON "edition" WHEN NOT (OLD.reopened_at IS NULL AND NEW.reopened_at IS NOT NULL AND trim(coalesce(NEW.reason, '')) <> '' AND NEW."uid" IS OLD."uid" AND NEW."position" IS OLD."position" AND NEW."carried_from" IS OLD."carried_from" AND NEW."number" IS OLD."number" AND NEW."closed_at" IS OLD."closed_at" AND NEW."closed_by" IS OLD."closed_by" AND NEW."digest" IS OLD."digest" AND NEW."content" IS OLD."content" AND NEW."is_filed" IS OLD."is_filed") BEGIN SELECT RAISE(ABORT, '封存过的版本要一直保留，只能解封一次，并且要写理由。'); END;
CREATE TRIGGER "closed_delete_edition" BEFORE DELETE ON "edition" BEGIN SELECT RAISE(ABORT, '封存过的版本要一直保留，只能解封一次，并且要写理由。'); END;
COMMIT;
