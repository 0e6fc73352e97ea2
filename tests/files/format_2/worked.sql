-- content digest a4020e107641cc1e7feb0dacf2bca6ce1a5a1d2ddbc082309553f81c12f5945c
PRAGMA application_id = 1464617560;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE "accounts" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "approved_initial" INTEGER, "approved_full" INTEGER, "opening" INTEGER, "fiscal_income" INTEGER, "operating_income" INTEGER, "other_income" INTEGER, "basic_spent" INTEGER, "project_spent" INTEGER, "other_spent" INTEGER, "total_spent" INTEGER, "distributed" INTEGER, "closing_carryover" INTEGER, "closing_surplus" INTEGER, "idle_funds" INTEGER, "running_costs" INTEGER, "difference_reason" TEXT) STRICT;
INSERT INTO "accounts" VALUES('3554428c13a7d5f5',1024,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "activity" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "short_name" TEXT, "code" TEXT, "category" TEXT, "theme" TEXT REFERENCES "theme" ("uid") DEFERRABLE INITIALLY DEFERRED, "series" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED, "is_brand" INTEGER, "edition" INTEGER, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "status" TEXT, "cancel_reason" TEXT, "started" TEXT, "ended" TEXT, "place" TEXT, "street" TEXT, "venue" TEXT, "sessions" INTEGER, "host" TEXT, "organizer" TEXT, "co_organizer" TEXT, "partner" TEXT, "artists" TEXT, "volunteers" TEXT, "participants" TEXT, "audience" TEXT, "online_views" TEXT, "exhibited" TEXT, "collected" TEXT, "created" TEXT, "couplets" TEXT, "gifts" TEXT, "award_level" TEXT, "awards" INTEGER, "budget" INTEGER, "cost" INTEGER, "voucher_no" TEXT, "contract_no" TEXT, "procurement" TEXT, "meeting" TEXT, "approved_on" TEXT, "minutes_no" TEXT, "content_reviewer" TEXT, "reviewed_on" TEXT, "has_safety_plan" INTEGER, "verb" TEXT, "effect" TEXT, "tells_figures" INTEGER, "in_report" INTEGER) STRICT;
INSERT INTO "activity" VALUES('917384c5f6a9782e',1024,NULL,'“青石之春”书画展',NULL,NULL,'展览',NULL,NULL,1,NULL,'66825fc1c109fe11','完成',NULL,'2023-04-08','2023-04-20','区文化馆',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'200余','20余万',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,11800000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'展出作品受到好评。',NULL,NULL);
CREATE TABLE "activity_associations" ("owner" TEXT NOT NULL REFERENCES "activity" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "association" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
CREATE TABLE "activity_indicators" ("owner" TEXT NOT NULL REFERENCES "activity" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "indicator" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
CREATE TABLE "activity_objectives" ("owner" TEXT NOT NULL REFERENCES "activity" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
INSERT INTO "activity_objectives" VALUES('917384c5f6a9782e',0,'59d51f23a7c3558e');
INSERT INTO "activity_objectives" VALUES('917384c5f6a9782e',1,'b97586590a473d20');
CREATE TABLE "asset" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "category" TEXT, "original_value" INTEGER, "net_value" INTEGER, "acquired" INTEGER, "disposed" INTEGER, "disposal_no" TEXT, "idle_value" INTEGER, "counted_on" TEXT, "count_agrees" INTEGER, "within_standard" INTEGER, "note" TEXT) STRICT;
CREATE TABLE "association" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "short_name" TEXT, "chair" TEXT, "secretary" TEXT, "founded" TEXT, "members" INTEGER, "new_members" INTEGER, "national_members" INTEGER, "municipal_members" INTEGER, "group_members" INTEGER) STRICT;
INSERT INTO "association" VALUES('133d971ab3ec19e4',1024,NULL,'书法家协会',NULL,NULL,NULL,'1987-05-01',86,NULL,NULL,NULL,NULL);
CREATE TABLE "attachment" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "kind" TEXT, "owner_record" TEXT, "owner_uid" TEXT, "caption" TEXT, "photographer" TEXT, "taken_on" TEXT, "sha256" TEXT, "size" INTEGER) STRICT;
INSERT INTO "attachment" VALUES('5767f53d8606ff0a',1024,NULL,'展厅照片','照片','activity','917384c5f6a9782e','开幕当天','小周',NULL,'b1442e85b03bdcaf66dc58c7abb98745dd2687d86350be9a298a1d9382ac849b',43);
INSERT INTO "attachment" VALUES('915cae834c1e1806',2048,NULL,'签到表','签到表','activity','917384c5f6a9782e',NULL,NULL,NULL,'d3b5820de47c453d4e2f85c33c6451c99720854c4136ecd4377e5e7b1aa33ef8',37);
CREATE TABLE "attachment_bytes" ("sha256" TEXT NOT NULL PRIMARY KEY, "bytes" BLOB NOT NULL) STRICT;
INSERT INTO "attachment_bytes" VALUES('b1442e85b03bdcaf66dc58c7abb98745dd2687d86350be9a298a1d9382ac849b',X'47494638396101000100800000FFFFFF00000021F90401000000002C00000000010001000002024401003B');
INSERT INTO "attachment_bytes" VALUES('d3b5820de47c453d4e2f85c33c6451c99720854c4136ecd4377e5e7b1aa33ef8',X'E7ADBEE588B0E8A1A80D0A312CE78E8BE88081E5B8880D0A322CE69D8EE88081E5B8880D0A');
CREATE TABLE "budget_change" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "kind" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "to_line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "amount" INTEGER, "source" TEXT, "approval_no" TEXT, "approved_on" TEXT, "minutes_no" TEXT, "reason" TEXT) STRICT;
INSERT INTO "budget_change" VALUES('5d8d1075b92c0f83',1024,NULL,'调剂','66825fc1c109fe11','80cd0fb84bafcea3',6000000,NULL,'青财〔2023〕18号','2023-06-30',NULL,'场馆维修');
CREATE TABLE "budget_line" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "category" TEXT, "initial_fiscal" INTEGER, "initial_other" INTEGER, "carried_in" INTEGER, "mode" TEXT, "spent_once" INTEGER, "explanation" TEXT, "code" TEXT, "function_code" TEXT, "economic_code" TEXT, "supervisor" TEXT, "implementer" TEXT, "leader" TEXT, "leader_phone" TEXT, "is_key" INTEGER, "appraised_before" INTEGER) STRICT;
INSERT INTO "budget_line" VALUES('a1890aae9cd808cd',1024,NULL,'人员经费','人员经费',312460000,NULL,NULL,'全年一次',309120000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "budget_line" VALUES('66825fc1c109fe11',2048,NULL,'文艺活动经费','项目支出',80000000,NULL,2500000,'逐笔',NULL,'两场活动改在线上，
其余按计划。',NULL,NULL,NULL,NULL,NULL,'周主任',NULL,NULL,NULL);
INSERT INTO "budget_line" VALUES('80cd0fb84bafcea3',3072,NULL,'场馆运行','项目支出',24000000,NULL,NULL,'逐月',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "change" ("seq" INTEGER NOT NULL PRIMARY KEY, "step" TEXT NOT NULL, "at" TEXT NOT NULL, "who" TEXT NOT NULL, "host" TEXT NOT NULL, "name" TEXT NOT NULL, "record" TEXT NOT NULL, "row" TEXT NOT NULL, "field" TEXT NOT NULL, "origin" TEXT NOT NULL, "old" TEXT, "new" TEXT, "salt" TEXT, "old_hash" TEXT NOT NULL, "new_hash" TEXT NOT NULL, "hash" TEXT NOT NULL) STRICT;
INSERT INTO "change" VALUES(1,'4bced69747c17128','2026-11-28T20:14:04+00:00','张会计','办公室电脑','新建2023年度','*','','','手填',NULL,'f1afabf7674b4e230decbb87ab745df78068ac21b1a6db4168ad0b028a366542','6fb78cba0792f953','c6017e87554b71fc016ae96ab8290f00d907767032d0892fd208477f7b78fffd','dfdb9aff045f100435225881239240cbdb4737e08569df4a8cea16da5179efd9','16c90f8db8c9a88effdcaa85b14f18853911e617381515a7b1a303b1a7794661');
INSERT INTO "change" VALUES(2,'c45ee73190744670','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改报送单位','report','ae6d09e2de0329d7','submitted_to','手填',NULL,'青石区财政局','aabb9cd7eda692d7','719f9f8470b487c724b1ccb17a0b0edd0d85242a8be6a0ffb997cb7120d748df','81b3375c2db16329ac3fae6a4d93cca60bd4d4b0291d969b1136e795611bbf12','cb73ead69c8aea6971fb135c0a32f87995eba85d9442c7a970bb303c000ce4d0');
INSERT INTO "change" VALUES(3,'113ddc6ddec1aed9','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改落款日期','report','ae6d09e2de0329d7','dated','手填',NULL,'2024-03-05','8dd43905d8aef009','10cc343a61204a72d4da1b1142401758d2454a7f4fbcce0d7790d979f40a9e0c','98474f915f8db6107b340549758ad4a19a49d9356c720de77e80c2e3bc01a262','a1c96dff61d937ce05ed51bfcbc753381cf7c986578f064c107dd9dbdca4b4fa');
INSERT INTO "change" VALUES(4,'f88d72f6012bfca7','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改填报人','report','ae6d09e2de0329d7','filled_by','手填',NULL,'张会计','f93c8e5990b7ce50','929b20d84f17b511ac4394b715475feadbfea01ac06bc3b27436b6c7982821e2','f26cd8aa6183405044bf08ddd7f66ea59448a7e6b9aef81e7db1e97001810942','b0010bd8d881537f5e50a6b8e7dc7a2091ef2ab6ac9e9ca5c98a6c16cce8d281');
INSERT INTO "change" VALUES(5,'9df9e4e4f4d4e2bc','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改联系电话','report','ae6d09e2de0329d7','phone','手填',NULL,'010-55550123','76287fe1edc864ef','40679f0e9829d5ab0e8daf9687651311f24c21fb2d961f469d7a8296479e00ff','7f4a62ab1ea58072066f9d4e6af854b8d1fa451737c0e1513dd33616832f066a','6f4e2099263535742ba6224136de246e8855dbf803fe9f76793e2c46395b5f6d');
INSERT INTO "change" VALUES(6,'eb55b8fa7636b78d','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改加盖公章','report','ae6d09e2de0329d7','sealed','手填',NULL,'是','03b986d61cceaa0c','b841e722ad78d2e48d15410b504f844f245b987eea622edac783bfa2ffa10694','e8d3db99984337e01ed9b67b8bc1332535f8f828154f7013c3b68f042f10278f','f1e15ed54fbb1fe3c10c6cb42963892bbd37d5166391469ff2f3fb92e088bf4a');
INSERT INTO "change" VALUES(7,'91661af154157d8b','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改填报得分','report','ae6d09e2de0329d7','stated_score','手填',NULL,'92.5','1cd056b3bee0b6b0','217ecee43991e9b4f20c58bd2ab44643017fe164f091cb9ebe5b5b93fabd7a94','6ab4fed36053d0aa38a0bf9eb808153ddb215ac231513de87abd7a62c780e65f','007bf8dbd1c389fba8673d178f2150bfd0242eb711a12730e388fd63d1fadab1');
INSERT INTO "change" VALUES(8,'095493b3aa5b3bd5','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改单位性质','department','bf0b0a116ab42a40','nature','手填',NULL,'人民团体','432633b1652cfbb7','b5d78ce10f45c1ba73bbaca803a503ffa28ce0b7e67ee40c34d47870ab0c204f','f9aae3467c69d154733a7f0cf3a685f7118d228f94f1947ba23b088eca065071','7ed521cac87c69d18e754d3618d62431a73edfc46da705df157a1e14b1d45c3c');
INSERT INTO "change" VALUES(9,'097479cd914f067c','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改内设机构名称','department','bf0b0a116ab42a40','internal_units','手填',NULL,'办公室、组联部','0449ec8dae0a7ac8','f3ace892003844e750d86432b3955990d814d379b1eea4c2856b96b084542fc2','ad4cddee9563cd1834da4eb448fb16ae5ad6008d6f344dbdda37909dcba63c39','3659b2a5eb4cb862dddcff47bfce5fe6bb2c8f7c63cd76ca198b4b75cc8bfaa3');
INSERT INTO "change" VALUES(10,'d3fe232097b91775','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改内设机构数','department','bf0b0a116ab42a40','internal_unit_count','手填',NULL,'2','a3ddc7d83664c806','7eb95bc0d96accc4a3df0f0a98218978cf7b33ad3d581ce85895d23804b3d219','f2da9e4f93c1f69f37aaa4f8a0475f4ba347ba0d1329a330c311f7fe8900f6b2','39f11ad5ebcf02c8f5cce2627a8b7be66eb17dc090e6ef2f1c1263ecdaf67c1d');
INSERT INTO "change" VALUES(11,'3d746b9e0664acc4','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改注册文艺志愿者','department','bf0b0a116ab42a40','volunteer_count','手填',NULL,'1250','812cf408238011de','9f0fc2840e07313a1b7e91f42bbb5652bf4fdec7f1b7608674f170efbc166ead','15b5cbdb014f1824dc96ba15d8978105227854c66eb66d3331fa683235c8093b','bfeb6a08c0bbaf66c704dc5aae03f5785007f261380b55d255da9042de16104c');
INSERT INTO "change" VALUES(12,'6dbb08dedd8b66b6','2026-11-28T20:14:04+00:00','张会计','办公室电脑','新增人员编制','staffing','56c346b1b3526f62','*','手填',NULL,'1024','11553cf578471a69','e0d6f59998e5ba192f9eafd743bb393609f5d4b6bc6bfab806264070edd6eedf','e7451600d3b5239bca4e2475860ca9e5f45245adfe69ba75b680966125a9f1d2','1ad16f5fac0dc57a576300aac339c02775eff8f5bb49449362e3a2ca7350a212');
INSERT INTO "change" VALUES(13,'5c0229e720f06a79','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改编制类别','staffing','56c346b1b3526f62','category','手填',NULL,'行政编制','180c568daeef440e','55167bfe6dad54e4cf7c2368ae96728ee118d1d1ccfea3dafb227fc2b5d43e83','296304be547d74ce3afd5fc83a20186bdfa2cc2edaf838ce153dc8f468cec1d6','ac498624e1445052882c7f82bb20df1c80ec2cd3ca05087b9463c4b7bcfc1f22');
INSERT INTO "change" VALUES(14,'c6931a983db94550','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改编制数','staffing','56c346b1b3526f62','authorized','手填',NULL,'10','860eb5a3f2290174','bbdea728f68bbbdb2969b870d36c1f1ed96aa1cff0ad9d3168cd3812163f00a3','7334d6480cacba233dafab416e63bc527debad1784caf9978bc69a496a093d6a','8079da6c17f8e3bf4a835a55370c2dc0edc3071c77efd7d9b0d5299e89ceb8a7');
INSERT INTO "change" VALUES(15,'b234ffe6f6b825a7','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改实有人数','staffing','56c346b1b3526f62','actual','手填',NULL,'12','1d357b81c7731c64','aeff7b25d0a53a54110d55d14c9a2958ac0c5eb922839dfa334541e6abff13ef','46498d66e659d1266a6852aadd50a2793fece77002487863839102ae3545f9db','314aaab3a3f851f6e71acdf204638a2697020eee2533ece2422737a4bd54c060');
INSERT INTO "change" VALUES(16,'1f7cf3073fc9aa23','2026-11-28T20:14:04+00:00','张会计','办公室电脑','新增绩效目标','objective','59d51f23a7c3558e','*','手填',NULL,'1024','92728f0be8e4730b','02b4ebb4db6c87b9dc755c3e34c1c161fa9c6a158c9453e014b94f4c6c258529','8dd15965d0aba60297c5f17532b3cb5ec6ba4eee3fbbdf20a7d5193da4b47ede','f4ae47d084bdea0b86ef526bc646f41f1b1d1ffd448d552ead6ff8217e78c9c5');
INSERT INTO "change" VALUES(17,'793b7a95b4ee6e7e','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改预期目标','objective','59d51f23a7c3558e','content','手填',NULL,'办好“青石之春”等群众文化活动','c3e9bb8779c149e9','6c9cb1e3d690a72400558ac33c89241946886d8d130f3f2d01bcf581edaae7a3','81608819e7b921cdf9908f1214eb8e39232f090b0fb9cd8dfcbedc702e5fafe0','8d559484b89fc31c9efd006f8c448d8b8c3af062a540a521402d999b1a846f57');
INSERT INTO "change" VALUES(18,'24772515deff58ac','2026-11-28T20:14:04+00:00','张会计','办公室电脑','新增绩效目标','objective','b97586590a473d20','*','手填',NULL,'2048','38e8795bf7fae841','0447ed08d748599e007e992be7c8a27f025e1ffb4979593982282efdcde11e3a','6f93a56d6c4020cf43b7910269d755add603b0e7ae341dcbcdfd003c43534d1e','7ba6f109dcce53f8395c4e580b2ca98ec519676db92650a34e826f13cd211d09');
INSERT INTO "change" VALUES(19,'f8d83fb67e20c24b','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改预期目标','objective','b97586590a473d20','content','手填',NULL,'发展会员','982a1ec850503f26','e26bcffa220b45501a044d9819c678b509a71cffbf461f00eb285cdc000824ae','f9a82efbedf252b4437d31fef55b2838dc1f6973372626039b7d16501c0b19a6','7515e160ebe9fc2229961f5df7571c41d86ab67959099111a12053ec32052483');
INSERT INTO "change" VALUES(20,'9bcdf6e52cfe9dc5','2026-11-28T20:14:04+00:00','张会计','办公室电脑','新增年度主要任务','task','ff5f64fe314951c9','*','手填',NULL,'1024','987a59b55a53bde2','3bf0f25eaaee5c06d461a39703dcc12ecc6d81a68ffd6384a41654ffad6bfc14','4b3d84e44b5398ee8a2a385c3d89d3e6177559be25bb39adcb029f89b7d00308','9c0edb6ea162dfe84d6dd0c3dbab38af5438edba19ee210104b8b985b07ab050');
INSERT INTO "change" VALUES(21,'395dfc3c91faac9b','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改任务名称','task','ff5f64fe314951c9','name','手填',NULL,'重点活动','3da883805f4588b1','144d10bbf472f6274f07b2f91d3d004a185d04d7670e19e8b37b2e25d2abe00c','4c21b5d2f6322ecf4d3bc2412c00b1e478aa3a3d41fa1ce8da5f41f69b78570b','0b59de2e38b540278031a12a8c5b1547a32312823d868f66ee4ddd2e8426be87');
INSERT INTO "change" VALUES(22,'dc92da5cd1e2f1a7','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改财政拨款','task','ff5f64fe314951c9','fiscal','手填',NULL,'35.50','a46b6ed74016c3f4','14e3ff547b205e8bba262949cd2e1d85201c34194feb7c6d637f5131c755cb3a','dce22c11ebd985d5c641b2185b3632fe7d9318ba27af7949539cec2a4310aab4','f28d43d86b9e925bc933c21761e6805ffdcb87fa566470da26078d78c8d669f5');
INSERT INTO "change" VALUES(23,'538499465984ecac','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改对应绩效目标','task','ff5f64fe314951c9','objectives','手填',NULL,'59d51f23a7c3558e','ce80668d627528dd','ab0e50e5bfb9767afbafa44a9ae993428cfeb080da01dea044d5c1ac8deea5c3','eaf0571e639dd97e95c698402800f6179dfbc1ce84ea0e217ad7c6685aa7cd77','73140c06165bd711910d5e6ccaeff48dee99a022931cdd792abfa45a31ae932e');
INSERT INTO "change" VALUES(24,'c8203c7c0309175e','2026-11-28T20:14:04+00:00','张会计','办公室电脑','新增预算项目','budget_line','a1890aae9cd808cd','*','手填',NULL,'1024','0a75bb8b3a40ba4d','d610ad5df0701b70c19627b49ca329e9bf8438e01779477587873005c4162001','30db10c146c8804279447af08af0cdd4ccc32d9063f5b6f2bb6815d6aff1bd54','9942af32f369d7fcfadd7a82791016d0669f02184c51f83be4f71c5243556864');
INSERT INTO "change" VALUES(25,'ffe5192585511342','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改项目名称','budget_line','a1890aae9cd808cd','name','手填',NULL,'人员经费','23019d067dd6c200','4eef2258ac4a9af9509e488cdfd317a2120a590bb18869e11ce6503f255732d9','80f7012bea16e63450373d8aeaec96068e66ce33d58ebe9986ad8904136fde2a','3243f51ad571f491f3e11eee7a7ee31ba1615ff36a8ca984661bf087e91d6e96');
INSERT INTO "change" VALUES(26,'ab9d63351618b4f1','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改支出类别','budget_line','a1890aae9cd808cd','category','手填',NULL,'人员经费','d68cea7738d8f18d','b9b24fc73dca9171de86cfae7dda04b0017e0cda7c37fc6f6a1cf3a65c28ae30','bb9521be170f81934449a76624da9a69f0167c25dc421c4d940bc4b59af2b1a5','b7ab736edd231433d8f6318c7ac46ab2513f9d2b1671236e552c732e752aa8df');
INSERT INTO "change" VALUES(27,'6a6fa6f3a160bc4b','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改年初预算：当年财政拨款','budget_line','a1890aae9cd808cd','initial_fiscal','手填',NULL,'312.46','3ca82d1ef849681a','73d787abb39a95e0e8a28cc3ab63c7eed9282965787b881a8604eb199c11e3e8','fa89b7d459515af04c5a54d388b6357640fae64f2065494b26b4924e5db1ef45','5e0cb59ea4ae0f553added0bd14eb45d8654cea6a5c3ec34b6937a0f0fcb0072');
INSERT INTO "change" VALUES(28,'e10e350fb4169c60','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改支出登记方式','budget_line','a1890aae9cd808cd','mode','手填',NULL,'全年一次','7d0e03f5f328ec75','35dd60d8f71a525ac282af504ad3756512092dbf110c9e27c749f3a23750cb0f','960c75a29a8eef7474b56e0515aeebf309d27348a81a12a661b1957e90a6b529','352f38439fbf70ee3d16fea199be1a67e10609641ed3040d83edb991c78cf41f');
INSERT INTO "change" VALUES(29,'502faf33a5aa1492','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改全年支出','budget_line','a1890aae9cd808cd','spent_once','手填',NULL,'309.12','53d95de74aacd095','016cee471684cb3be1b40a693059808f355d88c3397e8b16ad9cd955473be2ba','6e46ae96ca41e4ec8e7bb466fc4f9cb92701a4c6ace6afade4bdef4fa47c9b1c','71a1b1c6767884bfd2cbaaa1153507002f0f72bf2f348bc68e355392c6d30264');
INSERT INTO "change" VALUES(30,'65b93ddd37bfb356','2026-11-28T20:14:04+00:00','张会计','办公室电脑','新增预算项目','budget_line','66825fc1c109fe11','*','手填',NULL,'2048','885d50408c264754','6f84ad587cf527657564dc79116180af0d32d1df596fd75b9dbcca55d4e7501a','6792014b2258574d7e420763c9b7d09aa62b1f517ca7715a55200635c18aec08','afdec7b3a8918b7c8921aa1fc8eb5e9878b09bd8b98f444b6c637d211b7ce348');
INSERT INTO "change" VALUES(31,'cc58f603abd9e39b','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改项目名称','budget_line','66825fc1c109fe11','name','手填',NULL,'文艺活动经费','c1bb1d55cd570768','721bdce08b8669340d573f111e56cde83722153ddd3aacb7e85352298608a888','88c4e8c1a2851b8cf833bc03ae4678a7c9e078aabfd7aec3eacd38d997694d16','276c8ba5c63982f8f2ef29ef42e461d3b8d26d9192cf30e99411cf7a3df422f9');
INSERT INTO "change" VALUES(32,'ff2eba5dfc105bb0','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改支出类别','budget_line','66825fc1c109fe11','category','手填',NULL,'项目支出','3f6e96fc8c7c3f0c','ccc55bb9e43392e2bcbb14741b5deec3f96adb5be5d2f220bdc41a5b493e6693','e084e920e596325b92fb3191898a2baae3766a8521d253233df4a20faa5a74a6','9f5298a9f862844657774220decffd0052bef6d8074282696c18824abf3c4d48');
INSERT INTO "change" VALUES(33,'a655453cad01ec3c','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改年初预算：当年财政拨款','budget_line','66825fc1c109fe11','initial_fiscal','手填',NULL,'80.00','c75b6ff4e1dbc12a','8c8d095f3b4f3dd40304665fa7cff5b9b6d8207af3362e23b0eb03cfe0daa6b1','fbb01d9430cfeb59fab477e8f97b34311e22ae8af4fddfebcc40521fbb150f0b','1dfb3920e8413d311ff30178eb5f30c73f5a339b4d06739502dd9d24bddd7d1c');
INSERT INTO "change" VALUES(34,'d683a82a33053b2c','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改上年结转','budget_line','66825fc1c109fe11','carried_in','手填',NULL,'2.50','f09dd257c46a3286','1c5821b5dc2400f2181f7901f27fa65038e5f379580c095f66131289b3eaed00','9e6ff2c94522e7e1ed2fb8d3ba4f5c09498ea137fb4beb49c4e610969648f6a5','108fca391ea03204882f5f97f3e0beeb53217e82d95d064437eeb62dc95cec15');
INSERT INTO "change" VALUES(35,'a8e473cf3606a9df','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改支出登记方式','budget_line','66825fc1c109fe11','mode','手填',NULL,'逐笔','24985fa43ec485a2','de8f96343d9389ddef3b5414abdd5847db7d979ce5477bfaee6a3f0f37fe584e','1c463ad303d5bb5401baacfe6f48ac1b0a6b85a9df9f24ffc6c2de9df0df4065','d9cd8c953061f0710536bc6893e0bca1cb817a3b83e0f086a5f7e9fb65735344');
INSERT INTO "change" VALUES(36,'e018464caa68fd78','2026-11-28T20:14:04+00:00','张会计','办公室电脑','修改执行偏差说明','budget_line','66825fc1c109fe11','explanation','手填',NULL,'两场活动改在线上，
其余按计划。','e580434220b2a154','bdbf553b28a3a04f0312c7f127e0263259e40ae8aecea526cd2d75a3a5c29b90','c3be51032418fb9cac8feee31f374348f6793c34c5d2298ec5ccad0357bb9355','380930eb9db6007aac9bc603ad9fe362dc26f62fa4c6ec5b7727a9f93c9eed32');
INSERT INTO "change" VALUES(37,'9c9efc64cef33f8f','2026-11-28T20:14:04+00:00','张会计','办公室电脑','新增预算项目','budget_line','80cd0fb84bafcea3','*','手填',NULL,'3072','ff50cadbb555ac80','c8beed56050aaedcad8c4651f15d52836eca2cb11ccfedc1f0b7aa623c13dbfa','c785b0292da12e6760dc30693beedc3937da0cdb782ecce180beaae2bd0a3162','813db32702a09363e09dcd7c89ca5670fb2c63cd682d736f2f2fe0947d134155');
INSERT INTO "change" VALUES(38,'494800f250335fea','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改项目名称','budget_line','80cd0fb84bafcea3','name','手填',NULL,'场馆运行','9182c4abd6cdeddd','d9ead49b30c636c1141b1a15faddc240e10a6010d51254f7ba87291c33216422','0d1ca194e9d9b203cfd6592a1aeb0ced7cd51205052f8d4277bec7ab48bebc88','d5cdecbf51796ea490703ccf9d87b97f058abcd948a9a3fe9a73be8ec457a763');
INSERT INTO "change" VALUES(39,'a18df2c677e311b4','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改支出类别','budget_line','80cd0fb84bafcea3','category','手填',NULL,'项目支出','f233805fda0b68c7','eced6d89bd6dbf682542a1e24416c48535a938cfb62521441cbb2a7719dbbfda','ea72ece5c82636b0d878a32b39cc921e7ed58879bddfe6e4b8e28b2b444ee7d5','7779dea74135545d428f23fe4609ac0fe994ad006ba97fcc784cfe6d7851a781');
INSERT INTO "change" VALUES(40,'8198aeb8299ac177','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改年初预算：当年财政拨款','budget_line','80cd0fb84bafcea3','initial_fiscal','手填',NULL,'24.00','b0b56ab889c5ea00','17b5eccda293c7b3aebd75933c6532d60aa5be9699c33c164b48e5b1049aea50','d5b0cc51af8b9a7eae1091834781b694b944ae608b4acab3c89e1d5bda9fecd7','a42094a0eac95dba26dc8a0b772c7ba9ae173837b36223df121b57d4ae5b5df0');
INSERT INTO "change" VALUES(41,'28df124a675402e4','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改支出登记方式','budget_line','80cd0fb84bafcea3','mode','手填',NULL,'逐月','cb85073c9df2a748','ab169d2badd64c8b4f645078f14e8c3f5663c03d03767afd697511a2f4853c37','669800a875577730c8816835a52003bb564a10d03a652626e00ff9f44755617c','089d981c0a2b98872a87ad565b78db33538c279c86d5c0703292c5cac457ba32');
INSERT INTO "change" VALUES(42,'268de66664b0267e','2026-11-28T20:14:05+00:00','张会计','办公室电脑','新增预算调整','budget_change','5d8d1075b92c0f83','*','手填',NULL,'1024','bd3b4653d0b9d3f0','783ce3262dcb2f4ff31c43b7ecbfe873b78240ad22c3c569693290b4aaa77881','6d2e67da6a5baa02551e7edb515f39f3c12a067b24e5e89f50b6faddfddbe4ce','3e2396c05e7a1b72fba94e409c37fec987181f00d3b7c7fa947f62abf173c92b');
INSERT INTO "change" VALUES(43,'783ed38a1087f83f','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改调整类型','budget_change','5d8d1075b92c0f83','kind','手填',NULL,'调剂','b9378f2ef4dab93e','fb0da8f3c1e3ed6e7ea7c9d4d44e5ccec3518dc913ac2f330f2b2adfe74c9cbf','92092d89b6c22e3c8c36e2f85f066b88b8a4fc690944d1d85c955d050c2d6682','c569f6f9997bcfdaa263e1ac4c59d09760ee25fa4bdec798a31ec3cdeb0e2440');
INSERT INTO "change" VALUES(44,'c56bcb057279b585','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改调整项目','budget_change','5d8d1075b92c0f83','line','手填',NULL,'66825fc1c109fe11','e7e247d48dedec8c','4058270ac8adea81efb0355e0032bb73b6e0357b5b2d0f98db3aeb0e9f88c047','784fe987f3b0846b000fe590371e42a846c1f8e7e094e5fc4ed5d4a222460f43','d6af97a04f7941e08140f6d7c35077ade0ef514b67d77bb4ced6a3fe3ca6ab58');
INSERT INTO "change" VALUES(45,'e8b1337dad750545','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改调入项目（调剂时填）','budget_change','5d8d1075b92c0f83','to_line','手填',NULL,'80cd0fb84bafcea3','440f85fcd78e59e6','5a8ae81cf56d4ae27b03c46364038736c513d22b33e6fdd2c5cf9494992909d1','619ff0e956ba9005755df59bd1ad4683b193329715276321f1913d44bf0062cd','44ab08090b7c3d3b12c73c4c877d6d61ef38bd5fe83c375f9f5d51fe99eefccb');
INSERT INTO "change" VALUES(46,'6707c52025c597c5','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改调整金额','budget_change','5d8d1075b92c0f83','amount','手填',NULL,'6.00','5f32d7e637d94281','0bc231d2992af853198b87460f0f27d47d9cd19725d07679aea692198a9e9bbd','e808b2a9ceb3b1976a4890414c670300237755cecd5c2801bb2cec95eb75cd8c','78d7aab6ccbdee4bd0fea9f0155da67d80108803a060242b3a68ffeb9b4d1d12');
INSERT INTO "change" VALUES(47,'031214cbb3df35f8','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改批复文号','budget_change','5d8d1075b92c0f83','approval_no','手填',NULL,'青财〔2023〕18号','de8872424f68ec79','dd6ff3595980982c5c3fc2c2028ebe501f33bc7f39ef928a9aac7bf17be81cf0','20bd5a9aaa73cdaed26779a76fe0f24b5cc62c5697ec3df5b9d2293a861d1dc3','e5ac99c4a82308a4b41037f3493245cab15f23dca35e7c95d96112f5476bf15e');
INSERT INTO "change" VALUES(48,'e2e0467f065c2b15','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改批复日期','budget_change','5d8d1075b92c0f83','approved_on','手填',NULL,'2023-06-30','5496e2f5260a3837','c263c1f03080694094c132cc1a9797dcf49fe79306b44a3271941c100527b50b','c675b1a17fcaf69ac37414f96a2b74861c8a06156b9872b0d204bb33ff260e38','0ab269c7bc7cd6753f55f412a783d2a709f7c09feaf34e0748c90cf08b91a675');
INSERT INTO "change" VALUES(49,'01c26802108677d4','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改调整事由','budget_change','5d8d1075b92c0f83','reason','手填',NULL,'场馆维修','173a15e41c8499fc','0629efde65c70cf19ab44d50884df70e8b78eddddbf17305e185d99c7583509a','b3e96f56e34cf4ffe06629d82fdc1dc0ea7cb9261fed7e7b767901370c8094fe','9c4c26896b4015bc167bab3a42d2dc0800d875204eb3efb743e5ec3f0818efb8');
INSERT INTO "change" VALUES(50,'0262576723861816','2026-11-28T20:14:05+00:00','张会计','办公室电脑','新增月度计划','monthly_plan','b05fbf290de73215','*','手填',NULL,'1024','cf260ad66052d41f','99d97e29c3f534392eb8866c3a90e779091d5b5e36c3419096d640752d8a8c49','6da20c5d347024a694b20dafa6be264309fca82f45ae6447aaca32a974843456','3875d3b9103642ef0eb8607f3135767e7e797b35131b89b60a66df9ebb3e4154');
INSERT INTO "change" VALUES(51,'f58fdb4e84e73979','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改预算项目','monthly_plan','b05fbf290de73215','line','手填',NULL,'80cd0fb84bafcea3','d82337e5948dd056','ef18d5d6a6d9640b502720bf1557b4e1bd11b18bae8c028f37d77b3cb1237354','ca54bf62b4cdec9364c75b20923b8e3ef870edae366004e9f24f194f617a01c0','e2334dada05398a2cadacd33605d6499a104de6475d421a6bb3d6cff4a7ef779');
INSERT INTO "change" VALUES(52,'e0f7fb7b38a9354a','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改月份','monthly_plan','b05fbf290de73215','month','手填',NULL,'1','bbf939d7f897cb19','55882233f1c3d52b0e2b232bec4d25f6f975bab79947396b5c12e75c8d8eb505','030491645719a9b6e71602abdb3c2082c455bb8f19e3727e6a33a280e753fe62','9aa9852306ef5dc18a09cce8a71c13efc146f6f89d7a24e88e437ce5fe80bd03');
INSERT INTO "change" VALUES(53,'0bed788fa4a7edb9','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改计划支出','monthly_plan','b05fbf290de73215','planned','手填',NULL,'2.00','e7b84a80bbdcc1df','d927db4a50ca8e0b76208343a7d1f5ac3bac4df6cd12f928c8fa34e5fbbe6f68','66a45f89302f925e582a2e34744ce56f4cd19a3b8c3ba3b0ce5bdc04b3c957f3','97143834acb24aea828387791fa8255e85f26b3fa9b0a9bfbb2db330f06e4635');
INSERT INTO "change" VALUES(54,'1898b2c9a8458ea1','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改实际支出','monthly_plan','b05fbf290de73215','spent','手填',NULL,'1.98','c1315003e4fa06af','1cae8646b2360cc793d2c62b24a424bdb08ab8501893ab3af9b12f9f73b4e605','125fed093dfd907ce129fcf5e0a375544d77fd3d1daeec93a39c674d0e4f9ae7','2e180e4552e2ceebefe56f983721563e905e02150f6b719612ad333c5740dc3c');
INSERT INTO "change" VALUES(55,'b1f303ca89b2fff7','2026-11-28T20:14:05+00:00','张会计','办公室电脑','新增月度计划','monthly_plan','649664680277c54d','*','手填',NULL,'2048','44797e0a09267e1e','f1be8b38b7f631087c43ab41f5754fb189583c9d217eab313cb35580dbe88058','de175c3f4d2cb6ca09692cb339350c31cc8020eb572a14e27891656039d6f206','43f089c29a532b2819f5aab7dd7920c80a8e9ec0c12af0f497e5d741cad77e9c');
INSERT INTO "change" VALUES(56,'d7431e2627abffed','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改预算项目','monthly_plan','649664680277c54d','line','手填',NULL,'80cd0fb84bafcea3','89fd91bd3b750442','04672e75aaabe6bfc8ffc954661648295ce22dfd2f5df7a8b9e0cb3a63251eeb','0c016b374916ee9135ab33c1026b39150b7a54ec20c5b33867cbe98c05940957','54099681c7537eb28dc09d2b2316dd4ec003bda3f8782717f5abfe3ca8adbab9');
INSERT INTO "change" VALUES(57,'2c0f5a3c8d03d82c','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改月份','monthly_plan','649664680277c54d','month','手填',NULL,'2','1539f30ed46c3212','b79174a7e4e88ac2bfed017eb0f01629aa86a455de94cdd71072e3ed72509f22','d7ce5e3093c40340cec472b0c4b58e3fe8f45b0a6d96dbcfa0991a1db6ecabfb','1371a8e8581d957114fbfcc49f21069183a24b46f235a7b7ee936b0c05fb5f33');
INSERT INTO "change" VALUES(58,'94905bcc6036eb34','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改计划支出','monthly_plan','649664680277c54d','planned','手填',NULL,'2.00','f8d3d02569e6cf8e','9ee23a7c2e02eb1f27b3ee8f9a7d3c8090e5dd5c79965459066af1b88f93f302','3ba126548192df892d93ce30fe22a667051103720e2ef632187c6fda5c42a4d4','d57bd6461008803b143813b5605096cb50b58fc4fd6bb995785df3edd56a64c5');
INSERT INTO "change" VALUES(59,'5e2beb963d219762','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改实际支出','monthly_plan','649664680277c54d','spent','手填',NULL,'2.00','d3353343e362cac8','1acf308a2a14676b4b1d0c931f453fdd5f066078f4d2c86cb09d6e9fb662d5a8','0ca99c41a42b46ee22ac5f99886e14638d040ac82457ad8c63041de8afc60d78','a8397e70f336373af1a7f91e6a8fad528820dac90182539b2ed4243401399757');
INSERT INTO "change" VALUES(60,'a3a8d494ae76b600','2026-11-28T20:14:05+00:00','张会计','办公室电脑','新增月度计划','monthly_plan','df2d3abaa98bbd70','*','手填',NULL,'3072','2fa33ad730dbdf42','9cc25675f2a2c46eb29a91d6d3574bd23968edc1cd501c9e48049aedee1c06ce','ef8694b26adb58b6f9fdb25148a8f6d9ee1836b0ed5ec0b1f9a06db2839ebf05','bb77f384db0b62a76a44e2b8168690a5e8d0940e4edb1ed6cc464a3852144e55');
INSERT INTO "change" VALUES(61,'3b15a7638f56771d','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改预算项目','monthly_plan','df2d3abaa98bbd70','line','手填',NULL,'80cd0fb84bafcea3','869ebf56cb90dc13','acb28906fae140503ded1410979c593e1b0c6c9a5d69687ddffaf60dc33721cf','d31775df33332afbd0bfea188828da3ee0e6bd863f90209ce2ac5fb802ea89de','b85f6c71522b06ce1c8654158ecc9849adcb4563f12c9995f1d84d11ed049f5b');
INSERT INTO "change" VALUES(62,'7645b302270e1ddf','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改月份','monthly_plan','df2d3abaa98bbd70','month','手填',NULL,'11','63f1baa4b9223f7e','34d9e1fb13ddd630e63b9dbba22ad8ded5cf519ff093fe331275673427dc037c','b303aee8780081361844e0d7441174633820631f74ebbc2108a23c33850110ce','8da58b6008f8f0472a470726620d2b7a96aeacef5c57aec58084d98b7e6cde5a');
INSERT INTO "change" VALUES(63,'8d96298ed3b25d48','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改计划支出','monthly_plan','df2d3abaa98bbd70','planned','手填',NULL,'3.00','497849151efb85c2','4e54a439a40a27ed3bdac60cdd361531ce2cee540907bdfdabcf02f7f41896fc','6eb3f949eaaff1919c5320ea5049ee678c4c59db0fbdd69edceac82950eca991','754763be50842e835432088a321314c753fc523861c138f2d72b4ee8f6eb230c');
INSERT INTO "change" VALUES(64,'992466bd144e20ac','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改实际支出','monthly_plan','df2d3abaa98bbd70','spent','手填',NULL,'-0.50','e5e52649cc998c89','6043226ce7bfd4687b3212b3e6f741e263275b6a07efd380e9d295390cd15d15','40b9201179a1bd9b9420c3ea9b1ac492b8bb9b1279073494de1029b450ac5e6c','dab15b4a85906311a8c8ae89138dca25d616b797aaa2c55518c19040fb866fc3');
INSERT INTO "change" VALUES(65,'77cb9a0ece813992','2026-11-28T20:14:05+00:00','张会计','办公室电脑','新增活动','activity','917384c5f6a9782e','*','手填',NULL,'1024','73a90964d2479cf4','2fdd30e2e7a89548ac22b027903867ce2f878e165ae360cf4dbd55120f2a10c0','602f6c3307361d0038f55a85fba80ffe3a889b62ae028602fefc23c9d2d0a58b','3a991c33a0460ba929fd72a7086e88550d66ab447186656af21df7dfb75be3c2');
INSERT INTO "change" VALUES(66,'8719b973c55fc994','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改活动名称（全称）','activity','917384c5f6a9782e','name','手填',NULL,'“青石之春”书画展','849225dcf46c208b','a52e58aa1fe7f32554839ca7cb3446322738af3e4cfd3e30293d3be543234962','16c81c6f908ab6b5e37f04eedf29b15e572cfd2eb42147eb83fe6b5055b697be','7eb15e85a4af3530f86bf9308f174a6325c74ee83ef40645c2f173dba73ea5d3');
INSERT INTO "change" VALUES(67,'d0d0a258df68f558','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改类别','activity','917384c5f6a9782e','category','手填',NULL,'展览','86924c0e251bbc0a','8dabc788d9a4378d49019844dca8862d1164f29f4a8d66fede11dbc35c9afb4b','f860c27c550a01020dcfa4b93c21a17dbe00abc204598a2c1c248547eb533b97','ab859af09bcd74d3bd5c00cade33540d1e3c4a2d1e73277b2935ab387e72ee49');
INSERT INTO "change" VALUES(68,'e8d02c927de62757','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改经费来源项目','activity','917384c5f6a9782e','line','手填',NULL,'66825fc1c109fe11','c3233b529d3bb0f4','e1125d36de2035b24492f7db7b244f2936a31a681d486726da3aeb28cd243304','8050b2c6ef24e906d19594f1098f716cfed43f149de7d1f81489a5f1641a2014','617b0de34015fa8738d507f88e43c82db5853d4c8c326c7fbde3704443a02ec5');
INSERT INTO "change" VALUES(69,'050346d49de0efa1','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改状态','activity','917384c5f6a9782e','status','手填',NULL,'完成','e61103680cdeeff8','3955ee374b8bab0ceb0b8e8fdcc23d54de4cd85adfef50b20af4c02cf560581c','b25a00d9b10b7bf2466f012f153d81160ff8625b711a40a2b50cbfb0e236fcb9','77c19b3333c9ebe1ebeda2434e27e288a8b4cfc5b7177d844f820f9187d8ebdb');
INSERT INTO "change" VALUES(70,'37d4c0acb032faf6','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改开始日期','activity','917384c5f6a9782e','started','手填',NULL,'2023-04-08','f5e1cf15d5da7dc6','0f4966b305df69b9b4e711a5567fed888d277e9d93d8b66fd5807f9fbb4d5812','5e8ad2141c6505ceb4f840ac4428e53f3d87761ce4fa758736369ee9d2905d68','96274f3ec49a8332fdb82453ad92857e3a609c13dadc3be0af191c65067495e7');
INSERT INTO "change" VALUES(71,'4bb13c57f80c3dd8','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改结束日期','activity','917384c5f6a9782e','ended','手填',NULL,'2023-04-20','53ec8ae924249394','2ed50452f75c5c9a69d8d18ae2825d9d2f8f3ca65fc926f96567b2340d835ca3','3c1a99c5d0a8e5edcc54ac4f17064cd240926b77dbd3cc1285bc0944601943e5','e6205250dda21c751a30c47a34732d8307827d597fdb4f532277ce24d79e1664');
INSERT INTO "change" VALUES(72,'1e2f057b467b9f06','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改地点','activity','917384c5f6a9782e','place','手填',NULL,'区文化馆','dd251c835738e39d','b3f78d8c6c20cf98141452e54f3ea6483329ea9db1236efb2d049dc7699bfcd6','7a4aedfb861c2aa2a4ad3c4aa1b50e0ac2dad8e1f199f8e86b4e774f268980bf','3fe9da0be18067c30b2cc1ab7f6dd656d19cb909cf520932146a94c4ccc6663f');
INSERT INTO "change" VALUES(73,'f79ae9591a9df60e','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改参与人数','activity','917384c5f6a9782e','participants','手填',NULL,'200余','961cc0bc5955cdcb','1ebd87d0c360340c693401e4655c82534f3fd3d2208a99a0aa809865d60180e8','93e060789c3a0c5ba61a8ecb85a6960f504b57fe9421c8e6e574f9bc4d08fa0c','363b74d85d12a0c6b51bb8a427bab64f3997a9a0b988bc0e99fc072c6c8735d7');
INSERT INTO "change" VALUES(74,'fa06072ffcbd0370','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改观众人次（线下）','activity','917384c5f6a9782e','audience','手填',NULL,'20余万','c2b1433e5d39b35b','a3ca1470502ea571b56cb55a4b15035dd53f47b5449030c3b6a4dfb868652513','90c798b5bf4363daf6de8e29ac60ee2c002aeb4ebe54f362c143c0075e0b15d7','4e62da5485d45889953a13f98066d9a90168b9fdb45a3de8479e9b7848d5fd42');
INSERT INTO "change" VALUES(75,'8ff84e31df637cb8','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改实际额','activity','917384c5f6a9782e','cost','手填',NULL,'118000.00','ffab8ab428707362','ee1f0cf4a0b6aca710c8da28749811d6dbda4930102bfb8697441173f86273cc','2f0b5d1db978be44fe576430e825885689984ade85987e30db9a3f777e4a29dc','fd3e92e667dc8969f4216a5bb214d03a58235573f2e55185ce0fd32dd45a230e');
INSERT INTO "change" VALUES(76,'dd11a7616d33816a','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改品牌活动','activity','917384c5f6a9782e','is_brand','手填',NULL,'是','489d48c772710ad0','58f77ead59a781471a97d527acba5be2efd1c31e46403d3b380ad074cdecdd94','82818b4149e887cd2792f4f07043e463d71108078bd1300b5e1ace3353e06995','2cb94d7f383143e7122830262d46b4c842611b3425602661058d52817306e033');
INSERT INTO "change" VALUES(77,'97a8ccdc026df62a','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改成效描述（入报告）','activity','917384c5f6a9782e','effect','手填',NULL,'展出作品受到好评。','c38ef1916af833b4','090dc94c7df76b72a6d7013f7a4cb74eec8c72412a9470fd7d97735286b9051e','76e7df10f288084cb0e260c9d4a845fe2d2815796999a8cddbb54541a402d945','b124dafad4f2b303662426f79f53f9125a161b39b7bd52a4f6c2767e1f10df6e');
INSERT INTO "change" VALUES(78,'9c191b46e86ebbac','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改对应绩效目标','activity','917384c5f6a9782e','objectives','手填',NULL,'59d51f23a7c3558e；b97586590a473d20','8b62e7006fc6e50e','0d5327f8e5c2613e781f4cbd8676a0fa0228d571d7a51e30d44a2010317e8b3c','079839caa7b8a7a48d7711e82d110c964bf8ea68152977e28777a1e568603ba0','5106fdd953a0f57bd2228d0b7ab9f120df6c66ade8e095a8177267ea75707d46');
INSERT INTO "change" VALUES(79,'a97885b604f68222','2026-11-28T20:14:05+00:00','张会计','办公室电脑','新增支出','payment','0a168b61c13e2357','*','手填',NULL,'1024','c4310eb7d6e2b267','f381394e64ca9498c90818b6104ae728740346dc4809eb5a78d7867861195ad7','cd3091cc9c5b11a65a6c0af330640707ceced27755a320f5d6b79d4ebd815ecc','7c5a8c506a43ec816b9a013243098cb31c0a27d5f5825573d27a8468eb62bf3c');
INSERT INTO "change" VALUES(80,'d4364b2c5da25c8e','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改预算项目','payment','0a168b61c13e2357','line','手填',NULL,'66825fc1c109fe11','6d396c04c5c745a6','34e0d10a5e0f83f5101a78a5eea0ec45b8c4d2adc0cda90650cad6d01b3158ac','89d83000f3a3b8594e68b188e587f2260f6fb452d3c977e12e35fe16104cb5ce','dae961d3fcfdbb7f91253ab9277a69152c51506090defad8f5da4aa329ae52eb');
INSERT INTO "change" VALUES(81,'f0bf8830c4cf776a','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改支付日期','payment','0a168b61c13e2357','paid_on','手填',NULL,'2023-04-02','5bc9231dec0fe5a6','839d0ddd55128a2e4ea7ac083425de5ae113ca69e2ef22f5eb4f6d74760633ee','3fef239ad844b20e12d6d811f1b8e1723e9fc7f5193048a8b5c700baca7f9166','415503ab8339bbc689d32cb48d930b06ce83af6ffbd439c110f709dab6647f79');
INSERT INTO "change" VALUES(82,'d6ffc39db0629e19','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改支出数','payment','0a168b61c13e2357','amount','手填',NULL,'58000.50','6027dd1163e36d8b','4dd17ff833287b94bd07388825050e153242429b14547b441ff43535a98b9e18','2ddb31caf85d03be9d3dd192edeb04fb0052a82e964c49304dc232982f54e10e','9e543daea5b593add9411a492468a6f94bb76c45807f915cde6c8936cc2aabe8');
INSERT INTO "change" VALUES(83,'d5ec3a5a94c5b565','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改收款单位','payment','0a168b61c13e2357','payee','手填',NULL,'青石印务公司','d8ad6e7ed1ad38b7','9f9a316f9b72d378f73bc22a79b231e484c92807b41abda8bcce967b43648558','9510452194a8fd47714f7d2b40688aa9676f5451a73365e75ba9a6b929992337','6fd9660e399644fe4e3133dafacc0bb541d411e4c9dc15822cb018482c299b4d');
INSERT INTO "change" VALUES(84,'95fa7df89e3e71bb','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改对应活动','payment','0a168b61c13e2357','activity','手填',NULL,'917384c5f6a9782e','0d2d620e98019c31','4c346a6780bbe74223d099eb5dbca9bd2c74dd376ba916f1af4f18da793ef431','70c49dea4c17de2374a6add0aaf43b4a15b1ecfd855f8ded626ad718e16cbd09','cabd0c067bbddd37678dc39d3fcf98f0c58e4afd1e60ee33c5ffb88b00e1480e');
INSERT INTO "change" VALUES(85,'74a6820d92059897','2026-11-28T20:14:05+00:00','张会计','办公室电脑','新增支出','payment','b1f6e42168d9caaa','*','手填',NULL,'2048','6ad65458f21e6199','bf61b7ba6b8448b031e3f934ed01cab1b19f05e43137c9a2cb651d02f3ef6230','2a2fa74deb63cd6a3664dfbfa652ac3b77c9fe27ac386e0408eb68347e815545','88da40309c4ef845345d2503a0f1f6890248af7d9063209f243f93036805200c');
INSERT INTO "change" VALUES(86,'c8924d2bddecb6d8','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改预算项目','payment','b1f6e42168d9caaa','line','手填',NULL,'66825fc1c109fe11','73b90851d864d71a','38a8f2835ee1edb8dc6788e1080a5f17072acb85078292e9097e6354c60c3c88','0bd4ab30f898ce922e57c4fb0e0e1f5811a5a32e21ea0b7bb568aea59fec2357','1dfa3a844363f123929a04daea9916f23b1122e481a2f2aff1679570dd01031d');
INSERT INTO "change" VALUES(87,'d2d0ff9496e7bad3','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改支付日期','payment','b1f6e42168d9caaa','paid_on','手填',NULL,'2023-04-25','a051c39fedfb3aeb','74decf67060a353990b42b4bb6752f6d7d7aeb88220b5022c57acc864da3f51b','a1f5cb360c64492501ffea907dcaf577ed321c447f761e9b936a8f1c31955f6a','a1e8399ac65c24d657d5d25408f457c1a6bc26a87ac55e65cd8739473bc30d76');
INSERT INTO "change" VALUES(88,'36047e060fcc17c0','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改支出数','payment','b1f6e42168d9caaa','amount','手填',NULL,'60000.00','25bff69bce1a0749','96921de731c3aad1cb0f32d64b9ef48112a25fcff03e26ce7a83ff2369a1e0ab','709e9e6bab10af8520e261b3fab620f0484d294b4e413f1f550ac7ba1593d78f','5d56306932b5f351a5441afbadf67b9eb6154f20dc88ef2ecd61e4962310c0ac');
INSERT INTO "change" VALUES(89,'c3a7f02d86f27be9','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改收款单位','payment','b1f6e42168d9caaa','payee','手填',NULL,'展陈公司（乙方）','3aae6d9b4444807d','3f801af27cc3966a99028e0bdbe7991e2e528913138e7c475d4beb5e70dfa54d','8d192d135e3dd45bec07fa80f417b6e9a283644e931aec00e0e2c652ca378397','41d59f412392da4e0eb93151280f19d6678811c79820f2c9f69bd698ed770e14');
INSERT INTO "change" VALUES(90,'4621d906b31d08a8','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改对应活动','payment','b1f6e42168d9caaa','activity','手填',NULL,'917384c5f6a9782e','4a0d4f7ff2e6b4a0','8eac2ef9634bd32c172084b20731cf7b0d4355d3c90d06c1dd694f54988160da','b705fc3dcca49df85ae5a49656e2f10498b7d9460584d5d62abcd8d63dc62fb5','4cbaa6b7ba91f50ca78350689fa77c567fcecaeb99b6f1e55d4cc5fd0d13011e');
INSERT INTO "change" VALUES(91,'44d8da5b54ee47bd','2026-11-28T20:14:05+00:00','张会计','办公室电脑','新增支出','payment','89bc687bc7a92915','*','手填',NULL,'3072','7e0db6995845c181','4185a0fe38f0dc47707f5e462f72fc574d72ad349477cda888e0301144193904','207e7e9658f5c260468b1d90351fa61b86bb80441eeed15f4331f91615992aaa','f77c522b965cabd03f1156f505879137f916ef0f7efe2886bc3a6ef40fc06262');
INSERT INTO "change" VALUES(92,'6bf099efb9ab1a4a','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改预算项目','payment','89bc687bc7a92915','line','手填',NULL,'66825fc1c109fe11','8feefb80975ac914','a9c6a1052b86247ee09c2738b3c2e392599c3cfd10fb9bbc19e97c50dd891dbd','3815bbe154ed075993d8fb23122ce3196f44a2f03b0cb8ec479a13ea53fdd860','b4ed3898bcc641a447877a523c2e8b3db1f89dd9d25111e66d05d7cd5844272e');
INSERT INTO "change" VALUES(93,'f74240e974322048','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改支付日期','payment','89bc687bc7a92915','paid_on','手填',NULL,'2023-05-06','7421908ae810ae2e','e6e005dc7b8ad36d6f926fc77376f0afdf197b705b19d0a2a8179730e25c3180','586243f085f8dfecfff95c2e8ce6803d5ee245aeba2ea423b34b2e90baf204f2','8e4a85695ec23975f864d2fa21145121c05c8bb3f4bdd2abb4cd365a13ec5248');
INSERT INTO "change" VALUES(94,'6b199709325e44a6','2026-11-28T20:14:05+00:00','张会计','办公室电脑','修改支出数','payment','89bc687bc7a92915','amount','手填',NULL,'-120.25','8a187ab4d5c01f76','87c9a13ba251085c51eed7feef66c5a7a24709dea7f228c5c8403dfea13f9b0f','ec49f770135f6a572058c4d7e31c77dd8d480f1a15e0a2e99da0fd3bcd50f082','0c7242e9d906b0e5c6ace446855740b712fca7e57c085d29fd146483a3d50240');
INSERT INTO "change" VALUES(95,'6aa6a6ba829d380e','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改收款单位','payment','89bc687bc7a92915','payee','手填',NULL,'青石印务公司','78303502ccbe9042','063742777cd929de07feb563c84b433eb76ae62f46f07b142b0cc26252367111','8413960f22f6c67cd6514f4a10736f0b57a9d4018e91c47e699269d45056340f','787e04fa31910debd8c8fb2586060eb7e0170f36d48c457c1f1020b045b75e03');
INSERT INTO "change" VALUES(96,'0f5ce4971944d659','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改对应活动','payment','89bc687bc7a92915','activity','手填',NULL,'917384c5f6a9782e','135f5d1c563cb596','aa5d1d5c53939c8b6124488431141b167655caf57c5796d46d416b9228683123','0dbd82f9c459604ff50a16825bf991471c182ae2eb65ba74037b17b242fa2ed1','d12c2c794747283224e4f9e98a3991b8d4118862cddbef8bad79c85c144448c9');
INSERT INTO "change" VALUES(97,'5b2215f301021829','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增协会','association','133d971ab3ec19e4','*','手填',NULL,'1024','c3628c24d83099b2','5f94f33b24caff322032e0d89e38bb407dbbfd16b9f514b769a2ac1542e6fe80','11041e9e0c4235a031bf48d1e9389cff74f62a2152776c937bd92903638a1ece','f53c7d856f900a67c4e7eacb170b9cc6b82e794c92accfebf7f8e37bc01edfd5');
INSERT INTO "change" VALUES(98,'9f4e7798dae65dc3','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改协会名称','association','133d971ab3ec19e4','name','手填',NULL,'书法家协会','3e620a65592e35db','9f1ad5be90038061ad2abd643f18e9be6bbd3e704aee06a60edf96c560b03a27','dd627cf9b5f68288d2fa2ed102b06fb627b96ec6e1a985da7eac0606f7e3ca1c','9eebe53043823cffddb596661851548d97127ae00d8e99705ec3d03ca0fb0638');
INSERT INTO "change" VALUES(99,'60aa207658a80be0','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改个人会员数','association','133d971ab3ec19e4','members','手填',NULL,'86','8aaf290d6abe134a','d9f8fa20699b31e9677e18629372c9846cd9345028fc933db8d1bdd4744cbca9','2eef3491a7d0069b972447e4ed6328c1f68f48a28d31452f5cff863df094d35e','076360cc3fc4e1fffabf61e047a186af983c0a67393f3ffa05d477f0a19f830c');
INSERT INTO "change" VALUES(100,'c1a1010b8d74c1b1','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改成立日期','association','133d971ab3ec19e4','founded','手填',NULL,'1987-05-01','5fc9fcf3f0ceb72f','634ebdf27a009202089cc623290ba8563bd2ccbfb3fec9e103f839be6491ca41','d93cc2c245d44086e79e828b3aa5c4d17b9e81ce699e5820e69b930b01f49fca','f96b215b95607b8d40e689955a2107fa01e81d4dfb5b63cd9b20a37a223cc424');
INSERT INTO "change" VALUES(101,'b11fd5c4713d1997','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增绩效指标','indicator','e0c8cb982554c6ff','*','手填',NULL,'1024','4b398fa8429b7909','79423e144ecc2c6f07a4177869b4832c984059631b565c3186f38e94a2bb3146','bcc6c7b6d9038e099b5c4006e56c7c640d1dff5655510a2f75a8dce4697e6716','48d937981719c364451bd00f701e4712363fd9ce73f416bf08295669bc6d2113');
INSERT INTO "change" VALUES(102,'a2c8ed326531aedd','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改三级指标','indicator','e0c8cb982554c6ff','name','手填',NULL,'办展次数','45efd56d616cca75','3e1259da13faa5b743c4c8091980407d77447abba66fbe4ecb95d8eb95331c89','9f4782a358f7dc81f0869f842adb2d9a059c67d1c007ee68191b56f6d5f19b48','25e50837951c575e5ad6d560383e25e095f653a59e9e8540841078faf4155acb');
INSERT INTO "change" VALUES(103,'4064d6bcdc9573cc','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改一级指标','indicator','e0c8cb982554c6ff','level1','手填',NULL,'产出','19a1b7177a927a8a','e73286008a503363932459cac9fda6131d722b14b0820d5de346e0e9b3b2921f','e02892cde19edc3b966dd198575e7ea07853fa1f115860090f3283459839eb4c','3fdbe537c06a98da7f20e4de67b47a5d60a37315ebddb7323eedc1a069bda3b9');
INSERT INTO "change" VALUES(104,'eaf357a5726dc6d5','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改二级指标','indicator','e0c8cb982554c6ff','level2','手填',NULL,'数量','7d8579723f97ff28','bc33f7b6a42712d234d02d893d3308ce3a74d90c1737543aaf87a7314328c62f','f9b5ae5941a301e0062c09fe64a2012ea7d3709bbb74e89027bea82fa858e307','9b916e4d891518854f460d9c5da497cecec67f6000249d32151990eb72537f98');
INSERT INTO "change" VALUES(105,'bbc4027ed4215463','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改年度指标值（调整后）','indicator','e0c8cb982554c6ff','target','手填',NULL,'2','21706bcaa85b41c0','277f5ddee63591eaa03635c54982377c4a7c6d027ee24c1fbfb345d6869ce89e','b096899c1a8afa3fc34284a27514218800a3efbcdcffe0b590d67d1a03322c3f','01b1d46eebaa982a8ac08443f4a6e77c56d753b9c0cb4c3a2b722ffae6a9bcc8');
INSERT INTO "change" VALUES(106,'0f3bf5018a230a43','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改实际完成值','indicator','e0c8cb982554c6ff','actual','手填',NULL,'1','3865475ac09e951c','7552e01ffe5ce20369b63611fe45f596882773ce2ae625d8dde8c2cd7ef85f6d','6ee8296e39c071c53364c318c4f175e6e758902f4c0f8f1c596f3f2073b92a57','319d642bc1e893048a6fc27b948e90094dc62bb2b77f8554c790d76c9f1cce60');
INSERT INTO "change" VALUES(107,'cb3008d4852eb44d','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增制度','policy','12f6fd2b18c679da','*','手填',NULL,'1024','09eee07137450937','5ddf8b58dfdae4efe5783db0fbe0d9aa3856da13b3dc503fee27caeed9e0a579','dcc9a5a7bfb60f728c8a65467c81acec27db8e5eaa9c909ac2357560984bf284','51d2d44b00c43ae79be41844e399d773f022d25cbf759f01b659a6cafffb6721');
INSERT INTO "change" VALUES(108,'a14521b90bff1857','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改制度名称','policy','12f6fd2b18c679da','name','手填',NULL,'财务管理办法','cedbe004e6c93410','e23a445093783cfa676772516095c06d7fcc7acb893e14eedf198ebf265f475f','c723ce08c8fbfdae4c8a722e05e57a9012f79cb2df4bb9e5db267230eea177d3','357edded4d56d125e031471f0496e0b5f05b71959cee64758b666a7c09c8ced0');
INSERT INTO "change" VALUES(109,'aa25dc6dc28aab0e','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改正文','section','80a9ed109f4abbad','content','手填',NULL,'青石区文联是党领导下的人民团体。
全年支出⟦a1890aae9cd808cd.spent_once⟧万元。','a7320e6161cde0fd','63b7c6606c121b33658b3cc8fa0c2eac93997fee7de58f1072d1709e509ebd20','0271f574a13f81e2689f724504bb7569ebf0a7d8c7e859e293e813ca676b6752','7f1360c46e6985fe47c2e09597776fb9e21ccb2964b381a023949612b7ccfdb3');
INSERT INTO "change" VALUES(110,'48ee4e76655b7700','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改正文','field_note','efca69d720fecda7','*','手填',NULL,'1024','4767daceb02e446d','ffa1a91ff47f8ef1f5ccf5dabecdf6781e9147cb3739ee3ca4344758d0785293','e78a4fe675e1f8126a99e40950f103a366e4cd4ce808c171c62bb2eb6879c4f7','f6ec81548eaaefb747d4575ea7cf15be6629048b962be88f76b000485d222428');
INSERT INTO "change" VALUES(111,'48ee4e76655b7700','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改正文','field_note','efca69d720fecda7','record','手填',NULL,'section','d6709af31c4402a3','53e512fb24f73390d3e7ccaa7d9dc1f4336b97c138993702c1199422c61c4983','aed429a63b985b593aa1c94a2896d14b1be6529f0cda14745e42ab2a33646bf3','ea5d767b36d99f90659bc56f6d2258748413b160caa5d0ac2e3520f5c69b6e3d');
INSERT INTO "change" VALUES(112,'48ee4e76655b7700','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改正文','field_note','efca69d720fecda7','row','手填',NULL,'0b8337a2f729d449','f37e493b0c1eb30f','97a882b827b01066d82b266f87a225d7d12965ed34afdabce8ef5325737eb6db','9b2663e25440e48764106141470b24a71c90f090bea8c16dbab352bde22f02d2','c12d07a87273a5051989d9b7a44b14034bd2ae656a08b64c36322a15cf893409');
INSERT INTO "change" VALUES(113,'48ee4e76655b7700','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改正文','field_note','efca69d720fecda7','field','手填',NULL,'content','2ef6f9c98d09ea84','1b1c35cf61d2bf1c942e4e31dd52cdb4742c46124c780c8ab19ac84a7a4d7f31','24c80b85389991f8f7b6a8c5ce850fcf1b5f6f6e877e1581ebd1cf327c89f1ea','59f3063f4c48c6ac20c3e3e48e0b0bfe5358e81d23974fe563f8cea46c265ac1');
INSERT INTO "change" VALUES(114,'48ee4e76655b7700','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改正文','field_note','efca69d720fecda7','origin','手填',NULL,'手填','bec455715b03ea8a','784fd258c3c1c60cf80ce848b0355ed402bd8b7bd0acb8f6afe816cc9dc74354','c94f00b5762296b7f2d5d7b78d8dfcef3dc64e77b2ee95699fa67d1559f0f48f','9687b7b0e6b1bcf05827847befc9d3a2223f40ddcca79688d54c12c426d42207');
INSERT INTO "change" VALUES(115,'48ee4e76655b7700','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改正文','field_note','efca69d720fecda7','confirmed_none','手填',NULL,'是','d8f162ea05c26e3d','fd8cb56f79d77c62778f05b14b6c18a175f148cfa09580cf352bbe10198added','66384c9652dc8a217e66d306736fd9c7c69b8d233e27e1ff5c09e58684d7b425','0169b96019c80e273105715cb71c7e52bd003f9459e846c0d86f18962f4fe9d9');
INSERT INTO "change" VALUES(116,'e6b83b2a58a32cc3','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增存在问题','problem','ea6b088db5ceafbb','*','手填',NULL,'1024','afeed7f2f06109f2','ee55881eadc5a3e054b25d57a9f24a634043f94d32d1b8ab11bd8a89cfebb0f1','fdc240e96116a3dd9ac2aa3d952436353395e6f37ccf2bdcae2cba248c77a278','26fbff96e2601619f2756d155b14835298f3b86350170701b7823a517514fa9c');
INSERT INTO "change" VALUES(117,'bc8f3053ebfd230e','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改问题','problem','ea6b088db5ceafbb','content','手填',NULL,'预算编制不够细','0e8c43344830097e','188d9f5e6b9798e9c94e4a975ad400e6a46316b013f59f1731e42e96f79b1c72','d469f885a75df055b5b9864c413fae690e0c65c2ce56a20a608660bc249fac8d','7147b8087125ec55ceee1e572a94f3785c837bdfbb0c9b37a425cdd0d5624da7');
INSERT INTO "change" VALUES(118,'10d5dc08e21c2a0c','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改原因分析','problem','ea6b088db5ceafbb','cause','手填',NULL,'测算靠经验','70be601e6ccfbe37','7e68441b54a6a53a6392bbc7b41327835d9f8effdff7a5b7d56e532599c15a22','f87c98adf10d81ed7ce8ca8f02d8a7a42b9c01a4156eae3d25304d20dd515f7e','27d26286662796f6249e4f7b5a72edd0b577f4937da6969c5189f70bacd48025');
INSERT INTO "change" VALUES(119,'6b616369cdb5d51b','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增人工评分','score_entry','748fed06a4528f9a','*','手填',NULL,'1024','f6ecc56570294710','f8201be75304df22e5cf2bb4278e6d100c4561a26d991ef3811f6e74cb542340','5b8ee3cdd7fcb75af9c7d75117cfeb5db948ef2f76908c7182c04640ebca534a','d192e85371171ca5fd732cbf462369265df3044525104c338188dc357af2d387');
INSERT INTO "change" VALUES(120,'91c4286ec8719b39','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改评分项','score_entry','748fed06a4528f9a','item','手填',NULL,'预算执行率','2f1ab6bed0729749','93639b9ba3c797ed9354422d54abbd95579dc7fdba16da5713110b90ec495da1','4288f1a4c2dacdb8c12492412bae6427f88703832baf4dd48224252a62c06499','e5ff7237698c2bdcbcf6aa767902a537d92a32e162bc6064919972bde2fd448a');
INSERT INTO "change" VALUES(121,'a16211652509989d','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改人工评分','score_entry','748fed06a4528f9a','score','手填',NULL,'19.5','684ee622172e37a0','5b18fa39d5f5366e66681dd16abf1398475179522421c5a9e2b9f174ae7a7bba','a9d4b4011cbaf40ef2798fafb60446ccf00311d87dba50b41c1a9939c5437e16','0ec7dee5d4a1e6f796b58740f6282d7ae1a3828974cb88ddba52c2af590c1d70');
INSERT INTO "change" VALUES(122,'d7e40a56f951800d','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改评分理由','score_entry','748fed06a4528f9a','reason','手填',NULL,'按财政批复口径','d1ca918ca3f16b97','cd44f14c796df2690d20447b1b12f6dd41ad442b5526eb1c7e03ce4fb19b633f','da26333dc35c966e96e84f88bac3edbc00629995177004328c85a86c15ebdb6a','73fae9fd89e4ae43af762db7529534938f61a19f4351dfa482752dc560c5da4f');
INSERT INTO "change" VALUES(123,'4822fe6c21041dda','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改地点','activity','917384c5f6a9782e','place','手填','区文化馆','区美术馆','0f88ffbf3cf5de12','6d21973702b376c5f84051bbf4bc60f549a3fe827a995bb8caf5165d4223b4df','3e4429b299a04301ef1cfd294d5df6ace3316cc27b2f206341a956825998420f','bf2ec03841f74419ce0dc693885e331c80eeee5eedd941afebe1b600fa522aa5');
INSERT INTO "change" VALUES(124,'98d789eeb7084cba','2026-11-28T20:14:06+00:00','张会计','办公室电脑','撤销 修改地点','activity','917384c5f6a9782e','place','手填','区美术馆','区文化馆','6ef7ec5454eff205','d28a70e7b9c4bee57787f9190fbadd91b86baa1225bd08ede2660683ec455ff6','2786716e4f2a086dc444c10fcb9ae8887d86da5d5d77d59e35e1b17a7ed49f15','d96434a110f6d6b00200d4ad9b247db5b91431a64ad140d9d91086a45a3a25c9');
INSERT INTO "change" VALUES(125,'00e8850d5d5f5890','2026-11-28T20:14:06+00:00','张会计','办公室电脑','重做 修改地点','activity','917384c5f6a9782e','place','手填','区文化馆','区美术馆','654b63bcbecd2aa1','1a66681a4b83d011215e3b72baf09b422d5ae7229fe96f33f7de7eafcea7e2ab','1a5f3d708a476da35d6da3610a5b3d8455eb5d7d3191be42afbd9e245b759acb','b84a8d30ec3a10c5ef46af201e0e34b6cdf863fdd4e57d0c512e38b23d095b9c');
INSERT INTO "change" VALUES(126,'86f7df6ef9218c6a','2026-11-28T20:14:06+00:00','张会计','办公室电脑','撤销 修改地点','activity','917384c5f6a9782e','place','手填','区美术馆','区文化馆','e904a2d05c0d3636','10f8ca63cca23443a67e8e93726853710ca1e9548900024aaaae2ea3ddc87bfd','5d534b1b58fd9ba424a597203ebbc66ef0995a84aeaf102d58ca33d0546b7f37','2e307fdb762d236bc0f3e7083d4e1816de674d857477d1396b662960a3b3591b');
INSERT INTO "change" VALUES(127,'52c989ea40e8a539','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增协会','association','0e1f9d8f3f350f52','*','手填',NULL,'2048','327d9e64ce300cb6','26db58e66f1f89fa93405ca93cfde5a5533553303352f6ec5dbd66c364e4a09d','457e3445e5a5af274ef175b0bdbb825b0e2834ed482f15ea86d42836436787ae','58cbee0fbc9a783e5b733523980777f4a3d269701db13346cca4472620013771');
INSERT INTO "change" VALUES(128,'a030f21fb78d71e8','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改协会名称','association','0e1f9d8f3f350f52','name','手填',NULL,'记错的协会','63ca4904e5ef59d5','306e9d3ad13aab5568411a2819d977b150f5ef21fec94d98cbc69e15f9ff2b01','516b69b9db91a2c7595e262c11c59cf5e55dee71cc21366f902b59d6a16421e1','e0b4c2b009911ca2fa8d71572463a0d661bb9ea9f9c8c47f17e65dc703a2bb1f');
INSERT INTO "change" VALUES(129,'880145c1b3d78438','2026-11-28T20:14:06+00:00','张会计','办公室电脑','删除协会“记错的协会”','association','0e1f9d8f3f350f52','*','手填','2048',NULL,'3115ca448ce1033b','ca2b53817c1008fa180f5a500cdb8711d2bd50a0c75060a222881db8e48b005e','4705e33fbd05086fe684a83c36839c333a510bbc69975e3974043ec36d664e53','c5823949af244480fcec01ccb9b55637a699a4f64bf43ad142e9514c006c559b');
INSERT INTO "change" VALUES(130,'880145c1b3d78438','2026-11-28T20:14:06+00:00','张会计','办公室电脑','删除协会“记错的协会”','association','0e1f9d8f3f350f52','name','手填','记错的协会',NULL,'2d32061a8031213e','ed69e7eeee5d4b5005e626050676db97c2ed0431a5864d089867709ad2b26649','1faccf808b5455d8ccdf6bd03b9085cb0c3098573932b10f3c58ea424ee4b751','f9ba567b3f27086ce96f7b938143f481a2d6a3af50644c58cc75081b0f860154');
INSERT INTO "change" VALUES(131,'a0c949d0a4c36513','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增人员编制','staffing','b81c93b5aff1b98b','*','手填',NULL,'2048','0a79e1d5aa746479','5967902327b9d0c3482651fdfb556531baad47d88fd130306fe190bd2cc4c7a1','d255fa289967215ffd9690692cd154fec54a51652d6257b015d31ced5f4375cd','d1e87f8b47c66e015b8fcb3b824ea7e812e794dd22af0e09502a94e7235e6558');
INSERT INTO "change" VALUES(132,'e6ae3934553d394d','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改编制类别','staffing','b81c93b5aff1b98b','category','手填',NULL,'离退休','3925bbad464d658d','691b682671c729252a004dacaf7ce0e2aa681470d585f1c2bc2f997fb59e184b','39b2593d298e59e0f2e37e4ba8d53c4115bdc1dca19dc52dd24e74762287961f','6854cc1902eab8e0e9574c671e5235d707d715ccc96c0e991810da06b6426b6f');
INSERT INTO "change" VALUES(133,'70f92f16303faecf','2026-11-28T20:14:06+00:00','张会计','办公室电脑','粘贴1格','staffing','b81c93b5aff1b98b','actual','手填',NULL,'7','437c89d61c4e2510','6a501cdb628c80f34e3146d53d8133e6a93d0295f0305755465bf71851bf112d','c42db52a578a09455fb88df85d2074130146a8cb778a6d6c53ba6f68f4f5c9a6','11ac003eb3f17fe449d2052174bfd39cb7564e69e5091062ea1a7d074f56eb72');
INSERT INTO "change" VALUES(134,'668fbf0360932246','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','5767f53d8606ff0a','*','手填',NULL,'1024','c2cef52b7cea71c6','e2287766db33cea7a7b84d5d16e9fcbe6d129a588eb950d6063e1d6d4f4fa59c','c2755c8de17b9647acd21f690d030a2eefb2bc821faeba6c4a99a94df612bef0','77ec4fee5194feeb70e542a9c06f8e0c57879b8c9a27f5acb7b8996a7f2ead28');
INSERT INTO "change" VALUES(135,'668fbf0360932246','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','5767f53d8606ff0a','name','手填',NULL,'展厅照片','a971dc072833353c','3e9ae20ef7f3635b46247c20726efc59108c11f917e888f65ae79f775b601feb','4d784febfea0311bea4b3a040a8e0e9a2c3cae5c4b8b645db0a4dad562fb2deb','2459afb689e85986864fcb2b4400be51ff6babec9f752409e6c35122a3076032');
INSERT INTO "change" VALUES(136,'668fbf0360932246','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','5767f53d8606ff0a','kind','手填',NULL,'照片','d98dc24a21a083f3','91e95dac0f4451bd0cc3bb92d842b840ae8f84da2b2ae7aa16e204c4ef45fd11','53994c687117d38a9fa1d397113307eaa85542bfe31e6d3665274d865677d3a7','f1453ef46b39f992457e6e650fe99b206e06a52a676c2a049c55f898f50e9be8');
INSERT INTO "change" VALUES(137,'668fbf0360932246','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','5767f53d8606ff0a','owner_record','手填',NULL,'activity','ffe36444054cfb3a','e811ada8e66f6db534ab1fcfd33e4bdfd0ffd9896e900cbad6d4f1cd5384a56d','94d28dc3352f6d983887b6f1bd69c17d2c5202dc9939abf0ebc226e46fcae038','09c267e6b8cd86cbeb7922e6a5b4015235473a3606c815b0ba4a52d46da445a4');
INSERT INTO "change" VALUES(138,'668fbf0360932246','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','5767f53d8606ff0a','owner_uid','手填',NULL,'917384c5f6a9782e','12a3f7ad51a815fc','a0b57c2a239266f4c2de2ab5c0981d5bfcfb98711cce0aaff3130d0b8d8c9276','ca29dfea706f9b3043218694a9f4827649b5cadbf91be10ade7ff56de459462b','ff97fb3e042eed1104e18a986e4f2c1adb2bd90f2a64fa8506a352b482d64d4b');
INSERT INTO "change" VALUES(139,'668fbf0360932246','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','5767f53d8606ff0a','caption','手填',NULL,'开幕当天','6866623fc7e9717f','bc27eaa78893733a240210860de16f07f3b47c39199c802799b02ff4a2e626e4','c262ed8e5ec819a5ad5f8029641dab9120467bbb552d1424b93a42c087237ac1','652952f80a8d72e06bcdd9a26576b2ebfcf1fe4467177d3892e7927eaf7e1356');
INSERT INTO "change" VALUES(140,'668fbf0360932246','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','5767f53d8606ff0a','photographer','手填',NULL,'小周','b2572454d601a942','982c1b567583d7ec058611d4a3815682bc4fa8ae50bd84fad5b237422d7ed223','402e77126b75f17fd9ff5bdf1d80aaf32c59a6b836899d256ceaa54e38c23708','000d5d7e858dd5c2a27348db4b02ee709e3c8c91e55db18a7c8de693b0998bd0');
INSERT INTO "change" VALUES(141,'668fbf0360932246','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','5767f53d8606ff0a','sha256','手填',NULL,'b1442e85b03bdcaf66dc58c7abb98745dd2687d86350be9a298a1d9382ac849b','04f8179623b34ce8','897a49be7e70e4fc9b1ade6392284e077ffaa231de492ee5845856f7a3a85304','7f485ea314bb3e49fb71d4da8cd17e7ba1ce61d88c40c296248b37d945a5d713','15fd0c1779fd87aa6a68ec693989077f0e5abee670d114247192debb45b7cad7');
INSERT INTO "change" VALUES(142,'668fbf0360932246','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','5767f53d8606ff0a','size','手填',NULL,'43','4ea861062f38622c','f7e9c23cee891e65ccff929485dbb2064b0286b542e078dedbb1e226dc56d1e1','956a33e0f644d03317fde3ade08aea532cdf0067c8ead4329e513f8c5e17a869','dd062dfefc71e0523ab8654b8e6151331e26ed1e4f357c1a8255bedc76f11f2d');
INSERT INTO "change" VALUES(143,'e5e47dc8ca23aee9','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','915cae834c1e1806','*','手填',NULL,'2048','b969fb0690faf957','53d9d1efcb02b71703c78dad1e0906443945ff9cad8ed9844d48e09942d2dcf7','d40b704cb228027b1049f6bc6b0c702c711da8f0112f453d1c7bc963c37a344c','50bcdcc3abb656c7558b1afa87852ea9d9aa4f62ba8dd7a543ff0328f6bc2b4f');
INSERT INTO "change" VALUES(144,'e5e47dc8ca23aee9','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','915cae834c1e1806','name','手填',NULL,'签到表','740890f3d22f6e6b','0ab3b0373f644980c598e07b999af4d682cd8d1e40610257d1556a6fa9ac84f5','c1f2da19597c828f82aaa239265949146c4acce24823dae764217a8c79fd5381','ad4088682aa5264b1ac90f635eb60c62337402ef33ee791d594b729bbc062c09');
INSERT INTO "change" VALUES(145,'e5e47dc8ca23aee9','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','915cae834c1e1806','kind','手填',NULL,'签到表','53b9b2f5b10d53fa','44bee7e343aedaf77cf143297bb3471f2ac80e743f327c795009a74e8f98c961','e1ac243fb464b0947c7e25c55a6af3df35cabbc136d1d60d857fba8c8e8e0cbe','79b03ac50fb1af705c1878f005b2d7f814d73fb5ce7a03d795e3010fe1e80bb7');
INSERT INTO "change" VALUES(146,'e5e47dc8ca23aee9','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','915cae834c1e1806','owner_record','手填',NULL,'activity','e39e10d7ea0dcd5e','df3ea01b69447e5474a2f4746d28f87c9d3ef0bf0c6965bafb369240c3bc2d96','2c37d092282e82405a991b7cca649b9c6cebc1bc294e06a752bfe34024e40c6f','5fa7d94e6fda2799995b1ef495307ca121a6623183985733fbcde514ec5db33f');
INSERT INTO "change" VALUES(147,'e5e47dc8ca23aee9','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','915cae834c1e1806','owner_uid','手填',NULL,'917384c5f6a9782e','7199fb3979ac6eb2','6b396316b5070982523a370d1f61da8683b31b82761eb0bd97081c0492aafdfe','08ec9d571db350c9983259f71887bc88c04ac6638199395b04d1cbcf871e4885','b06bdb515ddec32fb57af0bb49869acd0fc25f0f63a55b954fd9d3dd1c1af6e7');
INSERT INTO "change" VALUES(148,'e5e47dc8ca23aee9','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','915cae834c1e1806','sha256','手填',NULL,'d3b5820de47c453d4e2f85c33c6451c99720854c4136ecd4377e5e7b1aa33ef8','9cc41aa5e70cd941','69f72f332a0ce0ad9fef9427b3dba7deb507201be1e322e1f0c9e843d3ccc119','d69bd30ff40c8231ae28c504663fc428d856578bd2e402a6a6981f9b0d9be7db','e4f66c66621f40fa549d2bd5bbcc6e8c0edb2ea76a1c23d634dce50b457d8a58');
INSERT INTO "change" VALUES(149,'e5e47dc8ca23aee9','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增佐证材料','attachment','915cae834c1e1806','size','手填',NULL,'37','ffa8cb0d19a856e2','b7dfa8a04f4d79c42104eeb5aaaf52339ed3b70033007461ed06044532b83ba2','f23a003f5e11e998a8cbd851ec1c43a6714362ed92f0411241c854b927e774a6','cd5620691b451cb0886c95d1d929c56413f0f2353d25dbd8dc3fb62b76164a01');
INSERT INTO "change" VALUES(150,'8fde35912890074b','2026-11-28T20:14:06+00:00','张会计','办公室电脑','新增情况说明','explanation','48eadbd5d277effd','*','手填',NULL,'1024','ba3b1a5766bbb337','0997de20e1eea38a7490e069d4434cf9e79b2f7194c5a94fb940e48e5a18cf39','489cb39b0d5af72728abb52a4a324bd4aab51f6d5b61390809505be75cc8ff64','7ebce0de6d48368a55250f950fa016ff8ae7095d7cd7236c6c5cb6ead2eff93b');
INSERT INTO "change" VALUES(151,'b38efef99bccfbe8','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改检查项编号','explanation','48eadbd5d277effd','check','手填',NULL,'C51','b08bb5bc9ed2a372','d537a54aaa8a0f33bb34af207ee076371ba01ff16181a151e776224387c8e930','7a212ae7bc7242d20bbe1c00d34e6935c22c305334dbdb4f0449f25bd4479d43','181c1c95fc7b3fc4bd0d2835604114e7f9eef4dcbf6bccf7bb0b0562fee70145');
INSERT INTO "change" VALUES(152,'cd1f22f4e1879f78','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改所指记录','explanation','48eadbd5d277effd','about_record','手填',NULL,'staffing','e49135b6ed426769','7f06d560d8bef27f8ae259670e5851c98d60009bb624da601c346ab6b1fe8eba','b0b438bc4e2d488e412ac994e9cbee8b123ca5d1b9bbfcbf10ae390ed6b1589a','948193bed256bd3245162533264ae0494b66a221c330a5331d49ff0a4d7b5893');
INSERT INTO "change" VALUES(153,'febf7048d1973278','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改所指记录编号','explanation','48eadbd5d277effd','about_uid','手填',NULL,'56c346b1b3526f62','b6b21306b5214888','3d2adfe5206808982f03fcf79a60d12d8d67abd7f67647a3db00487958787bbe','4015746045b8b7e00185756a7eed9a486b4675468d3a364abdacfe0db68680a4','680c20ad7cafb3ac6999b7cd0893be6530eb9ac871240e446725c5316846bb80');
INSERT INTO "change" VALUES(154,'832f08d0047615cd','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改所指栏目','explanation','48eadbd5d277effd','about_field','手填',NULL,'actual','181f47d4176c417a','78ee304cf665ca3d82fd1cf9ea4426b168aa15f4b51794890cdb6f667f7522a2','ed9f4e667dc8297c5bb7f86fc291bc933f42cebfb148db2d80cc9332040f478a','d0a94300896eaa1221a408c1b5368eedb24fc5914480f3986266d95a065c7cc7');
INSERT INTO "change" VALUES(155,'ce1c37ce305662ed','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改说明时的检查结果','explanation','48eadbd5d277effd','finding','手填',NULL,'行政编制10名，实有12人，控制率120.00%。','049faa503ef1426d','0b50d3a838f4663ed635f1edf97752257008309d9dafb0788f28b1cb03ba91dd','2ddb186b03eb419857f5a807069063402f2119274184d01c94e11b3d6792c0ef','a2de5a6c5adb407b86847ca1eb4c2bfbbbb60a355cccdfbf000737541c224132');
INSERT INTO "change" VALUES(156,'1dc655b7fa376214','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改说明','explanation','48eadbd5d277effd','content','手填',NULL,'两名军转干部单列管理，见批复。','c40a4cfb40b13a57','131464ed7f38953a4d3c98d2e1213a4184e62422feda84f23bc128ab2f81ae68','58070d3733643677f5d88829631324688284ed5a3f50694e1d8891e9eef5b818','2455d5dcc353235d7bfff8c203dd69ba3f5f932349b13e50fef41af108ec77b4');
INSERT INTO "change" VALUES(157,'5394131b8e41d526','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改说明人','explanation','48eadbd5d277effd','author','手填',NULL,'张会计','8d87e6661d3f2eb9','9719732943e970b77d84f416ac9c354adf4338951d26b875ae107a52955c69c7','ff2b553dadba57053f2b729492d49d2df8bc942b0230dff9b8feaddc50abac4c','47e86353814d99cc2107f52bad557d2f079ecf348cfcd5415bc797971dedb7c3');
INSERT INTO "change" VALUES(158,'62d1d844cca4b8fc','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改说明日期','explanation','48eadbd5d277effd','written_on','手填',NULL,'2024-02-20','e63401022e644af9','0e85062b57d0b677f216c96f1bc5f99df4b5b619f233b618cc0b8b57ff8cc2f1','c460d8bc32ad1a2d50cb879f256cbb66182d5c4f74e41a234df59ca79c878635','a9dc3d247da4cad27e1105f555ea87f8025b6cccc905192cfb7b540abae9f60b');
INSERT INTO "change" VALUES(159,'210e88f576231d99','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改项目负责人','budget_line','66825fc1c109fe11','leader','导入',NULL,'周主任','47ddacfd04919251','9411b95cd23b715c0a4978a27c1c3b2a9829432e23a82163c71ceeab45198223','26455d170547f1172733eaf031e3e58ea4135c865ce2dba2d1ed1f24cfaed9d4','e1b5882d6110d1b396d56edd91e08da32c5919ed4bde2d951118036c436d2c03');
INSERT INTO "change" VALUES(160,'210e88f576231d99','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改项目负责人','field_note','7766e0421212a61d','*','导入',NULL,'1024','44dd1414942f33eb','6458e8a4e3136dbaa32c8dc4a8f42bda73856cf67a535e406243fd0c7f6cd871','bfc2b629659f5f1533fa59e5f77de06e16a096959b64078a2270185e7851749e','f5f3cb11ea6537e4d6c97a4e78b70c50119ee5762f672cea5d49976a9356fb41');
INSERT INTO "change" VALUES(161,'210e88f576231d99','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改项目负责人','field_note','7766e0421212a61d','record','导入',NULL,'budget_line','9db1277be4d3cd51','462f2c4ecc61f2b0815520302a2df3344a1b9ec6553fc29689b4eacf77f1a84e','018b36cbc02ee4b0a72944187d22707a2171713173589f08cb34e92e01b2ea01','b7785d2af3999d6a82b9255df4236676f692c050857fad1f58758dd48c5a9c3c');
INSERT INTO "change" VALUES(162,'210e88f576231d99','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改项目负责人','field_note','7766e0421212a61d','row','导入',NULL,'66825fc1c109fe11','e50c354b5f1d6355','f24c1bb7ddba7fd53d4d9a23eb176f19da57f2d7e22a9496ae0205100302755a','4e67124d2a558ddcfabf5e20abfa181ff2b5c06444230698562a943bea88b7b9','abe677cda49e5e5ea9e239c647ca54d6ce4cb4c256cc4fb776e9ae768f90b0d9');
INSERT INTO "change" VALUES(163,'210e88f576231d99','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改项目负责人','field_note','7766e0421212a61d','field','导入',NULL,'leader','0d8e9dce1665f041','9ea32c22239cc29479b722d48bad1e8cddc9a53c6fc24e89bc3fb33163f00206','c45e7382ddc532f3b79e3eb481f081689ea0934a0f95d662513af4af5cf2b6d5','d6ddfcb587632618a877f9edbb903572ace4b879992e5e1dbef5d60f9697d0eb');
INSERT INTO "change" VALUES(164,'210e88f576231d99','2026-11-28T20:14:06+00:00','张会计','办公室电脑','修改项目负责人','field_note','7766e0421212a61d','origin','导入',NULL,'导入','c0adf1b0201adac8','b47c187c527386967dc11c74517e23da9d652b34f7b76a6dc8ba5db2554aed70','d43cbe951ff930f0b41f32a1eed9de7d28b4e3f9e7f40f05cc098fb4ef225cb3','268b764dedb8b9be315bb0ca9aeb50b8813d95b352c9be4ae1436bc3a4f9456a');
INSERT INTO "change" VALUES(165,'75520628bd40e7a8','2026-11-28T20:14:07+00:00','张会计','办公室电脑','新增上年问题整改','follow_up','243ea3783c320ecd','*','手填',NULL,'1024','e2415c2ac51ddcef','14f513566f76a352e57ad698b1f05897123bba145ab93767a7db5e90ba6463d0','dc24fa112b67995a0ce316703156cfa512f6cb7f9e6e4bd00a6937348323d916','8af03293813a094660d536531a8789bb715ff29c0ebc0a3cc91c3096770c598f');
INSERT INTO "change" VALUES(166,'6f26b1a7411a3fc5','2026-11-28T20:14:07+00:00','张会计','办公室电脑','修改上年问题','follow_up','243ea3783c320ecd','problem','手填',NULL,'档案不全','a697ef0efa3e0227','82e304957e670c93e4bcbf19b8bad577603e6cf653b081a750d5d73b7b454ae1','eb154c213590c407894f4e70760cbd3796d60f213e5d98ced904df0e31692e78','50b4f1f5d1942513362ed67f8a9096f9cfd81b7fcb035a2cfafd2131ff5474f1');
INSERT INTO "change" VALUES(167,'5ccc6f41c8ec0eb5','2026-11-28T20:14:07+00:00','张会计','办公室电脑','修改上年措施','follow_up','243ea3783c320ecd','measure','手填',NULL,'补齐活动档案','b43f7e38a841e946','64f490fa9a5ba75ae5b0abb3c7deb1b972e467bf453ff475bbcd084aa7e8b91e','442ac506797ab427eea57383e07a47e0cd819c71f9a9b534953c943e9645f118','88fc5b8c667f23e4c6d487076da2cd02b7f7dff0b06fbac3f2829c7da85545dd');
INSERT INTO "change" VALUES(168,'9f2bb7b49b09bcad','2026-11-28T20:14:07+00:00','张会计','办公室电脑','修改落实状态','follow_up','243ea3783c320ecd','status','手填',NULL,'已落实','5d188dafbb34de7b','c58222124403dfcf889b835f6de432120b13c0fb8612b41bd57762c2cb9d9635','131d310934e3d062d6cc57d262001253f0000c5f12c99996844437220fc08fd5','116acc8be654ee932779394cbedcecdc53bbae994ecc171213c3f0dec640eb74');
INSERT INTO "change" VALUES(169,'9f14251c901a08f8','2026-11-28T20:14:07+00:00','张会计','办公室电脑','修改落实情况','follow_up','243ea3783c320ecd','result','手填',NULL,'已补齐12份','80ab5d34d8247e63','f5645ab6e0aae0a5432db64ab33dbbd9ebac1e8c60684f1db294fc49bc09c3f9','640f191aee18e0a231bcfc22b40d6a5b0674b58d76a5b291406b7d4e137edd94','357c20f6a6e1d7c435faff1724aa270bb9b9fea2d343d488881c45e90df53b24');
INSERT INTO "change" VALUES(170,'40717ac842812a22','2026-11-28T20:14:07+00:00','张会计','办公室电脑','新增检查阈值','threshold','a02da2d61c3786fb','*','手填',NULL,'1024','ab96b928cd70bd1d','e6ffe64d617531eea78339a3b250dadf2d1521489ea6d9ed785be027f208d90a','cda66fc788c1ba990d7b7c57a96f1e52f7c6a7384b65dd065fe61064fa414ca3','c6ec115ba26687eb1ba8a8a0dc9f13c6d7b4e52d39f33de953d47f6c1f008a81');
INSERT INTO "change" VALUES(171,'f8e2b8ee78ea0326','2026-11-28T20:14:07+00:00','张会计','办公室电脑','修改阈值','threshold','a02da2d61c3786fb','name','手填',NULL,'预算项目执行率下限','7f25f4b48f843c9f','dca017b1a81bc928b4fd48df848d7e80a5bd3148ac3199b1e023e741ce8e7461','4d29e9e0a2fde66dc54a1bb9364207ada395a2def0c9d97fd47e1010e39871b9','411a022d48ba295d4fa3ba377a511de753475dcf5e6efd3c080bf0cdf15837e0');
INSERT INTO "change" VALUES(172,'80539ac0c5bed89a','2026-11-28T20:14:07+00:00','张会计','办公室电脑','修改数值','threshold','a02da2d61c3786fb','value','手填',NULL,'85','29dbce82452296d7','a108b10b95d230246f914b9ddb220cb013cc2974efe838fb5976824a69edc8d8','5273bf5c24c1e6b56389fed3d0737636fd2999fabcba15d78091c1f7ef382e10','0ab94eed0512c00e45b650b49f0292e2d25972990ee082666587a292f65c3f91');
INSERT INTO "change" VALUES(173,'eeb165f033a82c19','2026-11-28T20:14:07+00:00','张会计','办公室电脑','修改调整理由','threshold','a02da2d61c3786fb','reason','手填',NULL,'跨年项目多','8744b62c997e0a05','ba8fde2cbfba1672f8c14da9c4121af082935079077cf8d39a7ce3fdc7979133','35c62c5c700c0c328c8597c2ff23bd0e7c4effea3828ba84ba64f5c0366f3a18','d999f0cc2f4aec5cb4e4d2d8e2f5f14423815668c4aee6d14ce2768fc1fdb7f7');
INSERT INTO "change" VALUES(174,'da0090be6e00b71a','2026-11-28T20:14:07+00:00','张会计','办公室电脑','新增年度日程','reminder','ccb5c476e8ed2636','*','手填',NULL,'1024','f13d5cc34d9fed3e','930df58fb905a2d1c3b696314145a904de25d67a58925f7d1d75458f2edb9eae','e0cd325e7bf9d72df64d8e41c47cb2f4c9f39f229f3d1d973a2f1da9f30ef285','18e5514e933dae838008c1c9be52231b4b50d26970a4ec8838845f3e0ee9ae98');
INSERT INTO "change" VALUES(175,'e5797de5b4a2bdb9','2026-11-28T20:14:07+00:00','张会计','办公室电脑','修改事项','reminder','ccb5c476e8ed2636','name','手填',NULL,'报送自评报告','78018f34138dc32a','8eb46824534eeb02f411cfbcf889b904daa701936df7ca49987a274200e98f4d','705fbbdfd0e9abf76de128c87f7018c7fb9236d9ac112e20fb4df85f519fa1da','2b75261278a3afab44f92624133a1295adf74585b55405072e9e9cb5a5bef809');
INSERT INTO "change" VALUES(176,'83a8465d28079016','2026-11-28T20:14:07+00:00','张会计','办公室电脑','修改办理时限','reminder','ccb5c476e8ed2636','due','手填',NULL,'2024-03-31','d70514677c14da8b','b080954012b0b2e620509498e35f318fd47cc534604ad1a89640e4ef633918d1','492765adc6694d4a5d7c94dc07849bc56b97d5dfb013a18cfd71bc3f7d235e3c','df7ed05958559b2ecaaae606833df0e63a95a251e917abf6b6dbce5d8e1fd740');
INSERT INTO "change" VALUES(177,'7c5e59d3199afecf','2026-11-28T20:14:07+00:00','张会计','办公室电脑','修改要做什么','reminder','ccb5c476e8ed2636','duty','手填',NULL,'报财政局','dbbf6c197c928669','15c5edfba286c362bf00e76ecea739ceb808e785aa25a93b640586cf0dfcef4e','3c2262dc40708029d065e1c7dbd6707526077920530d9b3f225168dc4c0ad706','49249959a0433e1d7a281e8612945f3f7430ffdf3df5d4daa8ee6acf6f55768e');
INSERT INTO "change" VALUES(178,'14c86008200f306a','2026-11-28T20:14:07+00:00','张会计','办公室电脑','修改已办','reminder','ccb5c476e8ed2636','done','手填',NULL,'否','b18aee79d42f798c','c6f9b6bfbd75133910510b9a342e2930003c6e0abc56bd5dfc338d607f108f34','4831bc728b8d57e1acbe0ee1fe9739a963811d7ef10d08d280fda191a04e498e','a376ba3656607d19eadc8fb8faeb80b88a9ee03e29d9587ec9f906c425274cab');
INSERT INTO "change" VALUES(179,'68de895f36588bd4','2026-11-28T20:14:07+00:00','张会计','办公室电脑','从上年结转','last_year','8bc7fa9a9e9b11af','*','上年结转未核',NULL,'1024','b47dfda327c6070a','2b71bb8f743291ada8075a9a0f290eb218ced19c9bc76fb16356eef49917460b','2f9624a97b19f52ee403916665565b0c305889d94b2311a9c20bd254b806ab3f','136a8185086348f4f2fc17b309e0ad0503f122004b2b470336315fadd6de3fc3');
INSERT INTO "change" VALUES(180,'68de895f36588bd4','2026-11-28T20:14:07+00:00','张会计','办公室电脑','从上年结转','last_year','8bc7fa9a9e9b11af','year','上年结转未核',NULL,'2022','f743c90c56459627','ec375714927f7fe6b14585c378bd814b191b0f7c4f9e0f9fc625e2bee8dd2718','280b55b475cb550ffa5a8e21437181c0a077bbe7f89e504067b304b399c7576f','9ac29ef020341b27be4cfa275c6dc496a5461ba63613ba48f7bd0e8ff20673ce');
INSERT INTO "change" VALUES(181,'68de895f36588bd4','2026-11-28T20:14:07+00:00','张会计','办公室电脑','从上年结转','last_year','8bc7fa9a9e9b11af','source','上年结转未核',NULL,'2022.wenlian','a4c116a43abc40b8','bf8bc392452ffe2116b8a7a5254c9899da18a1183fee83fb8a8a4d0e3c8090f0','b8899c81e79febdcd8e29882269e613e86561d553d2e15d76fec4020068da132','4ce2d20829dc38747a3a2a828fc0724ebf7db5ace96567456f88e2a17b9a7251');
INSERT INTO "change" VALUES(182,'68de895f36588bd4','2026-11-28T20:14:07+00:00','张会计','办公室电脑','从上年结转','last_year','8bc7fa9a9e9b11af','digest','上年结转未核',NULL,'2661c6f5610f5441d72947068667e3189ceca5343fae7322e65a5c4858c8f92f','8b52c49539b45d16','af4c6b8a97f464ad4d388bfc5c47c7cd83212dc948e9c9de6518a48f8339d174','184778e43878dbb834901b7581a5730dd99d179f7bb322e679a1f0f30c7075b7','c1533c76111e27b797e8119c330825f49be9d73ca51c41484a900e99c27babac');
INSERT INTO "change" VALUES(183,'68de895f36588bd4','2026-11-28T20:14:07+00:00','张会计','办公室电脑','从上年结转','last_year','8bc7fa9a9e9b11af','content','上年结转未核',NULL,'{
 "format": "wenlian-year",
 "version": 1,
 "records": {
  "report": [
   {
    "uid": "5dda3facb478a2e3",
    "year": 2022
   }
  ],
  "department": [
   {
    "uid": "bd078d05d250b6ad",
    "name": "青石区文学艺术界联合会",
    "short_name": "区文联"
   }
  ],
  "staffing": [],
  "objective": [],
  "task": [],
  "budget_line": [],
  "budget_change": [],
  "payment": [],
  "monthly_plan": [],
  "monitoring": [],
  "accounts": [
   {
    "uid": "3d2ce9ce221982ee"
   }
  ],
  "three_public": [],
  "procurement": [],
  "activity": [],
  "theme": [],
  "association": [],
  "media_report": [],
  "indicator": [],
  "survey": [],
  "section": [
   {
    "uid": "d17e464ab5ad0693",
    "node": "机构设置及职责工作任务情况"
   },
   {
    "uid": "1c29c786bf46664b",
    "node": "部门整体绩效目标设立情况"
   },
   {
    "uid": "838bcbb447b32dcb",
    "node": "当年预算执行情况"
   },
   {
    "uid": "e4508f9fd9dfca04",
    "node": "产出数量"
   },
   {
    "uid": "fa8b823f42d37dc8",
    "node": "产出质量"
   },
   {
    "uid": "02f754ec2a1c3a3b",
    "node": "产出进度"
   },
   {
    "uid": "e12d17acc912286d",
    "node": "产出成本"
   },
   {
    "uid": "3f4951c08be90408",
    "node": "经济效益"
   },
   {
    "uid": "96803f13a6d01263",
    "node": "社会效益"
   },
   {
    "uid": "d6aead0199f7cd4f",
    "node": "环境效益"
   },
   {
    "uid": "17a2a22b644358d7",
    "node": "可持续性影响"
   },
   {
    "uid": "82d259a8840d9a53",
    "node": "服务对象满意度"
   },
   {
    "uid": "c6b2d3abeaf98f05",
    "node": "财务管理制度健全性"
   },
   {
    "uid": "52c9fa8ea1551da1",
    "node": "资金使用合规性和安全性"
   },
   {
    "uid": "9e6849680ea08945",
    "node": "会计基础信息完善性"
   },
   {
    "uid": "3e96aab7720c025a",
    "node": "资产管理"
   },
   {
    "uid": "75c024b3d3824eff",
    "node": "绩效管理"
   },
   {
    "uid": "f2577e92a6410a45",
    "node": "结转结余率"
   },
   {
    "uid": "693a75c6dc4bdc62",
    "node": "部门预决算差异率"
   },
   {
    "uid": "e5363b9df8c00c8a",
    "node": "评价得分情况"
   },
   {
    "uid": "7783480b2edd169a",
    "node": "存在的问题及原因分析"
   },
   {
    "uid": "c902f37cf1a00bba",
    "node": "措施建议"
   }
  ],
  "policy": [],
  "asset": [],
  "rule_set": [
   {
    "uid": "4f6e45509f5ed632",
    "name": "北京市部门整体绩效评价指标体系（20/60/20）",
    "version": "1",
    "content": "{\n \"format\": \"wenlian-scheme\",\n \"version_of_format\": 1,\n \"name\": \"北京市部门整体绩效评价指标体系（20/60/20）\",\n \"version\": \"1\",\n \"years\": \"2022年度起\",\n \"source\": \"京财绩效〔2022〕669号（评价内容三块）；分值为通行做法\",\n \"note\": \"20/60/20 三分法。二级、三级分值和结转结余率、预决算差异率的折分办法各区各年有别，请用本级财政部门当年下发的附件核对后修改。经济效益、环境效益不涉及的，分值并入社会效益。\",\n \"total\": \"100\",\n \"rounding\": {\"places\": 2, \"order\": \"先各自取位再相加\"},\n \"grades\": [[\"优\", \"90\"], [\"良\", \"80\"], [\"中\", \"60\"], [\"差\", \"0\"]],\n \"bands\": [[\"达成年度指标\", \"80%\", \"100%\", \"100%\"], [\"部分达成并具有一定效果\", \"60%\", \"80%\", \"70%\"], [\"未达成且效果较差\", \"0%\", \"60%\", \"0%\"]],\n \"items\": [\n  {\n   \"code\": \"A\",\n   \"name\": \"当年预算执行情况\",\n   \"weight\": \"20\",\n   \"known\": {\"weight\": \"知识\"},\n   \"children\": [\n    {\n     \"code\": \"A1\",\n     \"name\": \"预算执行率\",\n     \"weight\": \"20\",\n     \"method\": \"ratio\",\n     \"source\": \"execution_rate\",\n     \"unit\": \"%\",\n     \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n    }\n   ]\n  },\n  {\n   \"code\": \"B\",\n   \"name\": \"整体绩效目标实现情况\",\n   \"weight\": \"60\",\n   \"known\": {\"weight\": \"知识\"},\n   \"children\": [\n    {\n     \"code\": \"B1\",\n     \"name\": \"产出\",\n     \"weight\": \"30\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"B11\",\n       \"name\": \"产出数量\",\n       \"weight\": \"10\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/数量\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B12\",\n       \"name\": \"产出质量\",\n       \"weight\": \"8\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/质量\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B13\",\n       \"name\": \"产出进度\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/时效\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B14\",\n       \"name\": \"产出成本\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/成本\", \"成本\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"B2\",\n     \"name\": \"效果\",\n     \"weight\": \"30\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"B21\",\n       \"name\": \"经济效益\",\n       \"weight\": \"4\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/经济效益\"],\n       \"absence\": {\"goes\": \"固定指标\", \"item\": \"B22\", \"section\": \"经济效益\"},\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"absence\": \"假定\"}\n      },\n      {\n       \"code\": \"B22\",\n       \"name\": \"社会效益\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/社会效益\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B23\",\n       \"name\": \"环境效益\",\n       \"weight\": \"4\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/生态效益\"],\n       \"absence\": {\"goes\": \"固定指标\", \"item\": \"B22\", \"section\": \"环境效益\"},\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"absence\": \"假定\"}\n      },\n      {\n       \"code\": \"B24\",\n       \"name\": \"可持续性影响\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/可持续影响\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B25\",\n       \"name\": \"服务对象满意度\",\n       \"weight\": \"10\",\n       \"method\": \"ratio\",\n       \"source\": \"satisfaction_reached\",\n       \"unit\": \"%\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      }\n     ]\n    }\n   ]\n  },\n  {\n   \"code\": \"C\",\n   \"name\": \"预算管理情况\",\n   \"weight\": \"20\",\n   \"known\": {\"weight\": \"知识\"},\n   \"children\": [\n    {\n     \"code\": \"C1\",\n     \"name\": \"财务管理\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C11\",\n       \"name\": \"财务管理制度健全性\",\n       \"weight\": \"1\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"有制度\", \"points\": \"0.4\"},\n         {\"name\": \"内容合法合规、完整\", \"points\": \"0.3\"},\n         {\"name\": \"有效执行\", \"points\": \"0.3\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      },\n      {\n       \"code\": \"C12\",\n       \"name\": \"资金使用合规性和安全性\",\n       \"weight\": \"2\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"审批完整\", \"points\": \"0.5\"},\n         {\"name\": \"用途符合批复\", \"points\": \"0.5\"},\n         {\"name\": \"无截留、挤占、挪用、虚列\", \"points\": \"0.5\", \"vital\": true},\n         {\"name\": \"采购和公务卡使用合规\", \"points\": \"0.5\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      },\n      {\n       \"code\": \"C13\",\n       \"name\": \"会计基础信息完善性\",\n       \"weight\": \"1\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [{\"name\": \"真实\", \"points\": \"0.4\"}, {\"name\": \"完整\", \"points\": \"0.3\"}, {\"name\": \"准确\", \"points\": \"0.3\"}]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C2\",\n     \"name\": \"资产管理\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C21\",\n       \"name\": \"资产管理规范性\",\n       \"weight\": \"4\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"全面清查盘点\", \"points\": \"1\", \"fact\": \"assets_counted\"},\n         {\"name\": \"配置不超标准\", \"points\": \"1\", \"fact\": \"assets_within_standard\"},\n         {\"name\": \"使用处置按规定报批\", \"points\": \"1\", \"fact\": \"assets_disposed_with_approval\"},\n         {\"name\": \"账实相符、无流失\", \"points\": \"1\", \"fact\": \"assets_agree\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C3\",\n     \"name\": \"绩效管理\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C31\",\n       \"name\": \"绩效管理情况\",\n       \"weight\": \"4\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"绩效目标\", \"points\": \"1\"},\n         {\"name\": \"绩效监控\", \"points\": \"1\"},\n         {\"name\": \"绩效自评\", \"points\": \"1\"},\n         {\"name\": \"结果应用\", \"points\": \"1\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"知识\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C4\",\n     \"name\": \"结转结余率\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C41\",\n       \"name\": \"结转结余率\",\n       \"weight\": \"4\",\n       \"method\": \"deduct_per_unit\",\n       \"parameters\": {\"free\": \"5%\", \"unit\": \"1%\", \"points\": \"0.4\"},\n       \"source\": \"carryover_rate\",\n       \"direction\": \"反向\",\n       \"unit\": \"%\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"假定\", \"parameters\": \"假定\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C5\",\n     \"name\": \"部门预决算差异率\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C51\",\n       \"name\": \"部门预决算差异率\",\n       \"weight\": \"4\",\n       \"method\": \"deduct_per_unit\",\n       \"parameters\": {\"free\": \"5%\", \"unit\": \"1%\", \"points\": \"0.4\"},\n       \"source\": \"difference_rate\",\n       \"direction\": \"反向\",\n       \"unit\": \"%\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"假定\", \"parameters\": \"假定\"}\n      }\n     ]\n    }\n   ]\n  }\n ],\n \"known\": {\"years\": \"假定\", \"source\": \"找到\", \"total\": \"知识\", \"rounding\": \"假定\", \"grades\": \"知识\", \"bands\": \"知识\"}\n}"
   }
  ],
  "score_entry": [],
  "problem": [],
  "measure": [],
  "explanation": [],
  "follow_up": [],
  "threshold": [],
  "reminder": [],
  "last_year": [],
  "edition": [],
  "attachment": [],
  "field_note": []
 }
}','7a939ddd91008b93','ab4c32f07056bf756bfccf66ffe7aaff1e22e635669fdaffb224a95e7c27a187','626e784569a5a60d3977761568133fd334e7ca73b563de698f058447f37f179a','8d1049f4aa018fae84443dd4355e945d20ce8060218915b9fe1224a8881a39a0');
CREATE TABLE "department" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "short_name" TEXT, "nature" TEXT, "code" TEXT, "budget_level" TEXT, "superior" TEXT, "internal_units" TEXT, "internal_unit_count" INTEGER, "subordinate_count" INTEGER, "street_branch_count" INTEGER, "volunteer_count" INTEGER) STRICT;
INSERT INTO "department" VALUES('bf0b0a116ab42a40',1024,NULL,'青石区文学艺术界联合会','区文联','人民团体',NULL,NULL,NULL,'办公室、组联部',2,NULL,NULL,1250);
CREATE TABLE "draft" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "record" TEXT, "row" TEXT, "field" TEXT, "typed" TEXT) STRICT;
INSERT INTO "draft" VALUES('364c71c9cac54aaa',1024,NULL,'budget_line','80cd0fb84bafcea3','initial_other','约三万');
INSERT INTO "draft" VALUES('2c5ae5d73ff4d065',1024,NULL,'association','133d971ab3ec19e4','secretary','王');
CREATE TABLE "edition" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "number" INTEGER, "closed_at" TEXT, "closed_by" TEXT, "digest" TEXT, "content" TEXT, "reopened_at" TEXT, "reopened_by" TEXT, "reason" TEXT, "is_filed" INTEGER) STRICT;
CREATE TABLE "explanation" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "check" TEXT, "about_record" TEXT, "about_uid" TEXT, "about_field" TEXT, "finding" TEXT, "content" TEXT, "author" TEXT, "written_on" TEXT) STRICT;
INSERT INTO "explanation" VALUES('48eadbd5d277effd',1024,NULL,'C51','staffing','56c346b1b3526f62','actual','行政编制10名，实有12人，控制率120.00%。','两名军转干部单列管理，见批复。','张会计','2024-02-20');
CREATE TABLE "field_note" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "record" TEXT, "row" TEXT, "field" TEXT, "origin" TEXT, "to_verify" INTEGER, "confirmed_none" INTEGER, "comment" TEXT) STRICT;
INSERT INTO "field_note" VALUES('efca69d720fecda7',1024,NULL,'section','0b8337a2f729d449','content','手填',NULL,1,NULL);
INSERT INTO "field_note" VALUES('7766e0421212a61d',1024,NULL,'budget_line','66825fc1c109fe11','leader','导入',NULL,NULL,NULL);
CREATE TABLE "follow_up" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "problem" TEXT, "measure" TEXT, "responsible" TEXT, "status" TEXT, "result" TEXT) STRICT;
INSERT INTO "follow_up" VALUES('243ea3783c320ecd',1024,NULL,'档案不全','补齐活动档案',NULL,'已落实','已补齐12份');
CREATE TABLE "indicator" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "level1" TEXT, "level2" TEXT, "name" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "objective" TEXT REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, "nature" TEXT, "direction" TEXT, "sign" TEXT, "initial_target" TEXT, "target" TEXT, "actual" TEXT, "unit" TEXT, "target_text" TEXT, "actual_text" TEXT, "grade" TEXT, "midyear" TEXT, "is_core" INTEGER, "weight" TEXT, "coefficient" INTEGER, "rule" TEXT, "deviation" TEXT, "remedy" TEXT) STRICT;
INSERT INTO "indicator" VALUES('e0c8cb982554c6ff',1024,NULL,'产出','数量','办展次数',NULL,NULL,NULL,NULL,NULL,NULL,'2','1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "last_year" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "year" INTEGER, "source" TEXT, "digest" TEXT, "taken_on" TEXT, "content" TEXT) STRICT;
INSERT INTO "last_year" VALUES('8bc7fa9a9e9b11af',1024,NULL,2022,'2022.wenlian','2661c6f5610f5441d72947068667e3189ceca5343fae7322e65a5c4858c8f92f',NULL,'{
 "format": "wenlian-year",
 "version": 1,
 "records": {
  "report": [
   {
    "uid": "5dda3facb478a2e3",
    "year": 2022
   }
  ],
  "department": [
   {
    "uid": "bd078d05d250b6ad",
    "name": "青石区文学艺术界联合会",
    "short_name": "区文联"
   }
  ],
  "staffing": [],
  "objective": [],
  "task": [],
  "budget_line": [],
  "budget_change": [],
  "payment": [],
  "monthly_plan": [],
  "monitoring": [],
  "accounts": [
   {
    "uid": "3d2ce9ce221982ee"
   }
  ],
  "three_public": [],
  "procurement": [],
  "activity": [],
  "theme": [],
  "association": [],
  "media_report": [],
  "indicator": [],
  "survey": [],
  "section": [
   {
    "uid": "d17e464ab5ad0693",
    "node": "机构设置及职责工作任务情况"
   },
   {
    "uid": "1c29c786bf46664b",
    "node": "部门整体绩效目标设立情况"
   },
   {
    "uid": "838bcbb447b32dcb",
    "node": "当年预算执行情况"
   },
   {
    "uid": "e4508f9fd9dfca04",
    "node": "产出数量"
   },
   {
    "uid": "fa8b823f42d37dc8",
    "node": "产出质量"
   },
   {
    "uid": "02f754ec2a1c3a3b",
    "node": "产出进度"
   },
   {
    "uid": "e12d17acc912286d",
    "node": "产出成本"
   },
   {
    "uid": "3f4951c08be90408",
    "node": "经济效益"
   },
   {
    "uid": "96803f13a6d01263",
    "node": "社会效益"
   },
   {
    "uid": "d6aead0199f7cd4f",
    "node": "环境效益"
   },
   {
    "uid": "17a2a22b644358d7",
    "node": "可持续性影响"
   },
   {
    "uid": "82d259a8840d9a53",
    "node": "服务对象满意度"
   },
   {
    "uid": "c6b2d3abeaf98f05",
    "node": "财务管理制度健全性"
   },
   {
    "uid": "52c9fa8ea1551da1",
    "node": "资金使用合规性和安全性"
   },
   {
    "uid": "9e6849680ea08945",
    "node": "会计基础信息完善性"
   },
   {
    "uid": "3e96aab7720c025a",
    "node": "资产管理"
   },
   {
    "uid": "75c024b3d3824eff",
    "node": "绩效管理"
   },
   {
    "uid": "f2577e92a6410a45",
    "node": "结转结余率"
   },
   {
    "uid": "693a75c6dc4bdc62",
    "node": "部门预决算差异率"
   },
   {
    "uid": "e5363b9df8c00c8a",
    "node": "评价得分情况"
   },
   {
    "uid": "7783480b2edd169a",
    "node": "存在的问题及原因分析"
   },
   {
    "uid": "c902f37cf1a00bba",
    "node": "措施建议"
   }
  ],
  "policy": [],
  "asset": [],
  "rule_set": [
   {
    "uid": "4f6e45509f5ed632",
    "name": "北京市部门整体绩效评价指标体系（20/60/20）",
    "version": "1",
    "content": "{\n \"format\": \"wenlian-scheme\",\n \"version_of_format\": 1,\n \"name\": \"北京市部门整体绩效评价指标体系（20/60/20）\",\n \"version\": \"1\",\n \"years\": \"2022年度起\",\n \"source\": \"京财绩效〔2022〕669号（评价内容三块）；分值为通行做法\",\n \"note\": \"20/60/20 三分法。二级、三级分值和结转结余率、预决算差异率的折分办法各区各年有别，请用本级财政部门当年下发的附件核对后修改。经济效益、环境效益不涉及的，分值并入社会效益。\",\n \"total\": \"100\",\n \"rounding\": {\"places\": 2, \"order\": \"先各自取位再相加\"},\n \"grades\": [[\"优\", \"90\"], [\"良\", \"80\"], [\"中\", \"60\"], [\"差\", \"0\"]],\n \"bands\": [[\"达成年度指标\", \"80%\", \"100%\", \"100%\"], [\"部分达成并具有一定效果\", \"60%\", \"80%\", \"70%\"], [\"未达成且效果较差\", \"0%\", \"60%\", \"0%\"]],\n \"items\": [\n  {\n   \"code\": \"A\",\n   \"name\": \"当年预算执行情况\",\n   \"weight\": \"20\",\n   \"known\": {\"weight\": \"知识\"},\n   \"children\": [\n    {\n     \"code\": \"A1\",\n     \"name\": \"预算执行率\",\n     \"weight\": \"20\",\n     \"method\": \"ratio\",\n     \"source\": \"execution_rate\",\n     \"unit\": \"%\",\n     \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n    }\n   ]\n  },\n  {\n   \"code\": \"B\",\n   \"name\": \"整体绩效目标实现情况\",\n   \"weight\": \"60\",\n   \"known\": {\"weight\": \"知识\"},\n   \"children\": [\n    {\n     \"code\": \"B1\",\n     \"name\": \"产出\",\n     \"weight\": \"30\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"B11\",\n       \"name\": \"产出数量\",\n       \"weight\": \"10\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/数量\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B12\",\n       \"name\": \"产出质量\",\n       \"weight\": \"8\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/质量\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B13\",\n       \"name\": \"产出进度\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/时效\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B14\",\n       \"name\": \"产出成本\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/成本\", \"成本\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"B2\",\n     \"name\": \"效果\",\n     \"weight\": \"30\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"B21\",\n       \"name\": \"经济效益\",\n       \"weight\": \"4\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/经济效益\"],\n       \"absence\": {\"goes\": \"固定指标\", \"item\": \"B22\", \"section\": \"经济效益\"},\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"absence\": \"假定\"}\n      },\n      {\n       \"code\": \"B22\",\n       \"name\": \"社会效益\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/社会效益\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B23\",\n       \"name\": \"环境效益\",\n       \"weight\": \"4\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/生态效益\"],\n       \"absence\": {\"goes\": \"固定指标\", \"item\": \"B22\", \"section\": \"环境效益\"},\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"absence\": \"假定\"}\n      },\n      {\n       \"code\": \"B24\",\n       \"name\": \"可持续性影响\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/可持续影响\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B25\",\n       \"name\": \"服务对象满意度\",\n       \"weight\": \"10\",\n       \"method\": \"ratio\",\n       \"source\": \"satisfaction_reached\",\n       \"unit\": \"%\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      }\n     ]\n    }\n   ]\n  },\n  {\n   \"code\": \"C\",\n   \"name\": \"预算管理情况\",\n   \"weight\": \"20\",\n   \"known\": {\"weight\": \"知识\"},\n   \"children\": [\n    {\n     \"code\": \"C1\",\n     \"name\": \"财务管理\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C11\",\n       \"name\": \"财务管理制度健全性\",\n       \"weight\": \"1\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"有制度\", \"points\": \"0.4\"},\n         {\"name\": \"内容合法合规、完整\", \"points\": \"0.3\"},\n         {\"name\": \"有效执行\", \"points\": \"0.3\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      },\n      {\n       \"code\": \"C12\",\n       \"name\": \"资金使用合规性和安全性\",\n       \"weight\": \"2\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"审批完整\", \"points\": \"0.5\"},\n         {\"name\": \"用途符合批复\", \"points\": \"0.5\"},\n         {\"name\": \"无截留、挤占、挪用、虚列\", \"points\": \"0.5\", \"vital\": true},\n         {\"name\": \"采购和公务卡使用合规\", \"points\": \"0.5\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      },\n      {\n       \"code\": \"C13\",\n       \"name\": \"会计基础信息完善性\",\n       \"weight\": \"1\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [{\"name\": \"真实\", \"points\": \"0.4\"}, {\"name\": \"完整\", \"points\": \"0.3\"}, {\"name\": \"准确\", \"points\": \"0.3\"}]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C2\",\n     \"name\": \"资产管理\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C21\",\n       \"name\": \"资产管理规范性\",\n       \"weight\": \"4\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"全面清查盘点\", \"points\": \"1\", \"fact\": \"assets_counted\"},\n         {\"name\": \"配置不超标准\", \"points\": \"1\", \"fact\": \"assets_within_standard\"},\n         {\"name\": \"使用处置按规定报批\", \"points\": \"1\", \"fact\": \"assets_disposed_with_approval\"},\n         {\"name\": \"账实相符、无流失\", \"points\": \"1\", \"fact\": \"assets_agree\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C3\",\n     \"name\": \"绩效管理\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C31\",\n       \"name\": \"绩效管理情况\",\n       \"weight\": \"4\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"绩效目标\", \"points\": \"1\"},\n         {\"name\": \"绩效监控\", \"points\": \"1\"},\n         {\"name\": \"绩效自评\", \"points\": \"1\"},\n         {\"name\": \"结果应用\", \"points\": \"1\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"知识\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C4\",\n     \"name\": \"结转结余率\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C41\",\n       \"name\": \"结转结余率\",\n       \"weight\": \"4\",\n       \"method\": \"deduct_per_unit\",\n       \"parameters\": {\"free\": \"5%\", \"unit\": \"1%\", \"points\": \"0.4\"},\n       \"source\": \"carryover_rate\",\n       \"direction\": \"反向\",\n       \"unit\": \"%\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"假定\", \"parameters\": \"假定\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C5\",\n     \"name\": \"部门预决算差异率\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C51\",\n       \"name\": \"部门预决算差异率\",\n       \"weight\": \"4\",\n       \"method\": \"deduct_per_unit\",\n       \"parameters\": {\"free\": \"5%\", \"unit\": \"1%\", \"points\": \"0.4\"},\n       \"source\": \"difference_rate\",\n       \"direction\": \"反向\",\n       \"unit\": \"%\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"假定\", \"parameters\": \"假定\"}\n      }\n     ]\n    }\n   ]\n  }\n ],\n \"known\": {\"years\": \"假定\", \"source\": \"找到\", \"total\": \"知识\", \"rounding\": \"假定\", \"grades\": \"知识\", \"bands\": \"知识\"}\n}"
   }
  ],
  "score_entry": [],
  "problem": [],
  "measure": [],
  "explanation": [],
  "follow_up": [],
  "threshold": [],
  "reminder": [],
  "last_year": [],
  "edition": [],
  "attachment": [],
  "field_note": []
 }
}');
CREATE TABLE "measure" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "content" TEXT, "responsible" TEXT, "due" TEXT, "status" TEXT, "follow_up" TEXT) STRICT;
CREATE TABLE "measure_problems" ("owner" TEXT NOT NULL REFERENCES "measure" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "problem" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
CREATE TABLE "media_report" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED, "outlet" TEXT, "level" TEXT, "pieces" INTEGER, "views" TEXT, "published" TEXT, "headline" TEXT, "link" TEXT) STRICT;
CREATE TABLE "monitoring" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "through" INTEGER, "spent" INTEGER, "forecast" INTEGER, "cause_kind" TEXT, "cause" TEXT, "likelihood" TEXT, "remedy" TEXT) STRICT;
CREATE TABLE "monthly_plan" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "month" INTEGER, "planned" INTEGER, "spent" INTEGER) STRICT;
INSERT INTO "monthly_plan" VALUES('b05fbf290de73215',1024,NULL,'80cd0fb84bafcea3',1,2000000,1980000);
INSERT INTO "monthly_plan" VALUES('649664680277c54d',2048,NULL,'80cd0fb84bafcea3',2,2000000,2000000);
INSERT INTO "monthly_plan" VALUES('df2d3abaa98bbd70',3072,NULL,'80cd0fb84bafcea3',11,3000000,-500000);
CREATE TABLE "objective" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "content" TEXT, "basis" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "adjusted" TEXT, "actual" TEXT) STRICT;
INSERT INTO "objective" VALUES('59d51f23a7c3558e',1024,NULL,'办好“青石之春”等群众文化活动',NULL,NULL,NULL,NULL);
INSERT INTO "objective" VALUES('b97586590a473d20',2048,NULL,'发展会员',NULL,NULL,NULL,NULL);
CREATE TABLE "payment" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "paid_on" TEXT, "amount" INTEGER, "payee" TEXT, "purpose" TEXT, "source" TEXT, "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED, "voucher_no" TEXT, "contract_no" TEXT, "method" TEXT, "procurement" TEXT, "economic_code" TEXT) STRICT;
INSERT INTO "payment" VALUES('0a168b61c13e2357',1024,NULL,'66825fc1c109fe11','2023-04-02',5800050,'青石印务公司',NULL,NULL,'917384c5f6a9782e',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "payment" VALUES('b1f6e42168d9caaa',2048,NULL,'66825fc1c109fe11','2023-04-25',6000000,'展陈公司（乙方）',NULL,NULL,'917384c5f6a9782e',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "payment" VALUES('89bc687bc7a92915',3072,NULL,'66825fc1c109fe11','2023-05-06',-12025,'青石印务公司',NULL,NULL,'917384c5f6a9782e',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "policy" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "number" TEXT, "issuer" TEXT, "issued_on" TEXT, "subject" TEXT, "is_own" INTEGER, "in_force" INTEGER) STRICT;
INSERT INTO "policy" VALUES('12f6fd2b18c679da',1024,NULL,'财务管理办法',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "problem" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "content" TEXT, "cause" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED) STRICT;
INSERT INTO "problem" VALUES('ea6b088db5ceafbb',1024,NULL,'预算编制不够细','测算靠经验',NULL);
CREATE TABLE "procurement" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "category" TEXT, "is_social_service" INTEGER, "mode" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "budget" INTEGER, "spent" INTEGER, "supplier" TEXT, "contract_no" TEXT) STRICT;
CREATE TABLE "reminder" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "due" TEXT, "duty" TEXT, "done" INTEGER) STRICT;
INSERT INTO "reminder" VALUES('ccb5c476e8ed2636',1024,NULL,'报送自评报告','2024-03-31','报财政局',0);
CREATE TABLE "report" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "year" INTEGER, "title" TEXT, "submitted_to" TEXT, "dated" TEXT, "filled_by" TEXT, "finance_head" TEXT, "unit_head" TEXT, "phone" TEXT, "sealed" INTEGER, "has_contents" INTEGER, "bold_headings" INTEGER, "stated_score" TEXT, "stated_grade" TEXT) STRICT;
INSERT INTO "report" VALUES('ae6d09e2de0329d7',1024,NULL,2023,NULL,'青石区财政局','2024-03-05','张会计',NULL,NULL,'010-55550123',1,NULL,NULL,'92.5',NULL);
CREATE TABLE "rule_set" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "version" TEXT, "content" TEXT) STRICT;
INSERT INTO "rule_set" VALUES('0f96f18653e36975',1024,NULL,'北京市部门整体绩效评价指标体系（20/60/20）','1','{
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
INSERT INTO "score_entry" VALUES('748fed06a4528f9a',1024,NULL,'预算执行率',NULL,'19.5','按财政批复口径',NULL,NULL,NULL);
CREATE TABLE "section" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "node" TEXT, "content" TEXT) STRICT;
INSERT INTO "section" VALUES('80a9ed109f4abbad',1024,NULL,'机构设置及职责工作任务情况','青石区文联是党领导下的人民团体。
全年支出⟦a1890aae9cd808cd.spent_once⟧万元。');
INSERT INTO "section" VALUES('0b8337a2f729d449',2048,NULL,'部门整体绩效目标设立情况',NULL);
INSERT INTO "section" VALUES('df20356f760a825d',3072,NULL,'当年预算执行情况',NULL);
INSERT INTO "section" VALUES('26d261bd3c0f04ba',4096,NULL,'产出数量',NULL);
INSERT INTO "section" VALUES('41719fce17a9b6a6',5120,NULL,'产出质量',NULL);
INSERT INTO "section" VALUES('15b546b195b433d6',6144,NULL,'产出进度',NULL);
INSERT INTO "section" VALUES('1c9b2ce0d2784a4a',7168,NULL,'产出成本',NULL);
INSERT INTO "section" VALUES('d57cfdd27278546c',8192,NULL,'经济效益',NULL);
INSERT INTO "section" VALUES('a6b15974215f1f7b',9216,NULL,'社会效益',NULL);
INSERT INTO "section" VALUES('bc4b610ed187754b',10240,NULL,'环境效益',NULL);
INSERT INTO "section" VALUES('551cf3c3f4fe8199',11264,NULL,'可持续性影响',NULL);
INSERT INTO "section" VALUES('785b41d05415a334',12288,NULL,'服务对象满意度',NULL);
INSERT INTO "section" VALUES('053fca0d4d0cf8b0',13312,NULL,'财务管理制度健全性',NULL);
INSERT INTO "section" VALUES('de66f53e15876eac',14336,NULL,'资金使用合规性和安全性',NULL);
INSERT INTO "section" VALUES('797d40fd39bd6d8d',15360,NULL,'会计基础信息完善性',NULL);
INSERT INTO "section" VALUES('3ed349244d4de2cf',16384,NULL,'资产管理',NULL);
INSERT INTO "section" VALUES('1c5e7f8458caeb6d',17408,NULL,'绩效管理',NULL);
INSERT INTO "section" VALUES('b82b787b23e66547',18432,NULL,'结转结余率',NULL);
INSERT INTO "section" VALUES('86b3b6831d91601c',19456,NULL,'部门预决算差异率',NULL);
INSERT INTO "section" VALUES('c30c22d6792ce86f',20480,NULL,'评价得分情况',NULL);
INSERT INTO "section" VALUES('8be88ed9d1d16b80',21504,NULL,'存在的问题及原因分析',NULL);
INSERT INTO "section" VALUES('0bda107be10f9add',22528,NULL,'措施建议',NULL);
CREATE TABLE "section_policies" ("owner" TEXT NOT NULL REFERENCES "section" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "policy" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
CREATE TABLE "staffing" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "category" TEXT, "authorized" INTEGER, "actual" INTEGER) STRICT;
INSERT INTO "staffing" VALUES('56c346b1b3526f62',1024,NULL,'行政编制',10,12);
INSERT INTO "staffing" VALUES('b81c93b5aff1b98b',2048,NULL,'离退休',NULL,7);
CREATE TABLE "survey" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED, "asked" TEXT, "held_on" TEXT, "issued" INTEGER, "returned" INTEGER, "valid" INTEGER, "very_satisfied" INTEGER, "satisfied" INTEGER, "fairly_satisfied" INTEGER, "dissatisfied" INTEGER, "very_dissatisfied" INTEGER, "method" TEXT, "target" INTEGER, "findings" TEXT) STRICT;
CREATE TABLE "task" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "content" TEXT, "fiscal" INTEGER, "other_funds" INTEGER) STRICT;
INSERT INTO "task" VALUES('ff5f64fe314951c9',1024,NULL,'重点活动',NULL,35500000,NULL);
CREATE TABLE "task_objectives" ("owner" TEXT NOT NULL REFERENCES "task" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
INSERT INTO "task_objectives" VALUES('ff5f64fe314951c9',0,'59d51f23a7c3558e');
CREATE TABLE "theme" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "title" TEXT, "opening" TEXT, "style" TEXT) STRICT;
CREATE TABLE "theme_objectives" ("owner" TEXT NOT NULL REFERENCES "theme" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
CREATE TABLE "three_public" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "item" TEXT, "budget" INTEGER, "spent" INTEGER, "last_year" INTEGER, "reason" TEXT) STRICT;
CREATE TABLE "threshold" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "value" TEXT, "reason" TEXT) STRICT;
INSERT INTO "threshold" VALUES('a02da2d61c3786fb',1024,NULL,'预算项目执行率下限','85','跨年项目多');
COMMIT;
