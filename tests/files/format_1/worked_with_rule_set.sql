-- content digest 03d758c599a4a89f90060e1ed6c4a350657b48da333f346692c42db5f67e46d5
PRAGMA application_id = 1464617560;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE "accounts" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "approved_initial" INTEGER, "approved_full" INTEGER, "opening" INTEGER, "fiscal_income" INTEGER, "operating_income" INTEGER, "other_income" INTEGER, "basic_spent" INTEGER, "project_spent" INTEGER, "other_spent" INTEGER, "total_spent" INTEGER, "distributed" INTEGER, "closing_carryover" INTEGER, "closing_surplus" INTEGER, "idle_funds" INTEGER, "running_costs" INTEGER, "difference_reason" TEXT) STRICT;
INSERT INTO "accounts" VALUES('b7b98c9fe9999fa5',1024,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "activity" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "short_name" TEXT, "code" TEXT, "category" TEXT, "theme" TEXT REFERENCES "theme" ("uid") DEFERRABLE INITIALLY DEFERRED, "series" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED, "is_brand" INTEGER, "edition" INTEGER, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "status" TEXT, "cancel_reason" TEXT, "started" TEXT, "ended" TEXT, "place" TEXT, "street" TEXT, "venue" TEXT, "sessions" INTEGER, "host" TEXT, "organizer" TEXT, "co_organizer" TEXT, "partner" TEXT, "artists" TEXT, "volunteers" TEXT, "participants" TEXT, "audience" TEXT, "online_views" TEXT, "exhibited" TEXT, "collected" TEXT, "created" TEXT, "couplets" TEXT, "gifts" TEXT, "award_level" TEXT, "awards" INTEGER, "budget" INTEGER, "cost" INTEGER, "voucher_no" TEXT, "contract_no" TEXT, "procurement" TEXT, "meeting" TEXT, "approved_on" TEXT, "minutes_no" TEXT, "content_reviewer" TEXT, "reviewed_on" TEXT, "has_safety_plan" INTEGER, "verb" TEXT, "effect" TEXT, "tells_figures" INTEGER, "in_report" INTEGER) STRICT;
INSERT INTO "activity" VALUES('c3f1da032c109d99',1024,NULL,'“青石之春”书画展',NULL,NULL,'展览',NULL,NULL,1,NULL,'129674e981bc6e55','完成',NULL,'2023-04-08','2023-04-20','区文化馆',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'200余','20余万',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,11800000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'展出作品受到好评。',NULL,NULL);
CREATE TABLE "activity_associations" ("owner" TEXT NOT NULL REFERENCES "activity" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "association" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
CREATE TABLE "activity_indicators" ("owner" TEXT NOT NULL REFERENCES "activity" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "indicator" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
CREATE TABLE "activity_objectives" ("owner" TEXT NOT NULL REFERENCES "activity" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
INSERT INTO "activity_objectives" VALUES('c3f1da032c109d99',0,'1cfef95dbc0268df');
INSERT INTO "activity_objectives" VALUES('c3f1da032c109d99',1,'416c8a623289df4e');
CREATE TABLE "asset" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "category" TEXT, "original_value" INTEGER, "net_value" INTEGER, "acquired" INTEGER, "disposed" INTEGER, "disposal_no" TEXT, "idle_value" INTEGER, "counted_on" TEXT, "count_agrees" INTEGER, "within_standard" INTEGER, "note" TEXT) STRICT;
CREATE TABLE "association" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "short_name" TEXT, "chair" TEXT, "secretary" TEXT, "founded" TEXT, "members" INTEGER, "new_members" INTEGER, "national_members" INTEGER, "municipal_members" INTEGER, "group_members" INTEGER) STRICT;
INSERT INTO "association" VALUES('74a6ff86f7f81f7c',1024,NULL,'书法家协会',NULL,NULL,NULL,'1987-05-01',86,NULL,NULL,NULL,NULL);
CREATE TABLE "attachment" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "kind" TEXT, "owner_record" TEXT, "owner_uid" TEXT, "caption" TEXT, "photographer" TEXT, "taken_on" TEXT, "sha256" TEXT, "size" INTEGER) STRICT;
INSERT INTO "attachment" VALUES('88c7b0ecba58b94a',1024,NULL,'展厅照片','照片','activity','c3f1da032c109d99','开幕当天','小周',NULL,'b1442e85b03bdcaf66dc58c7abb98745dd2687d86350be9a298a1d9382ac849b',43);
INSERT INTO "attachment" VALUES('dbe7446e99871677',2048,NULL,'签到表','签到表','activity','c3f1da032c109d99',NULL,NULL,NULL,'d3b5820de47c453d4e2f85c33c6451c99720854c4136ecd4377e5e7b1aa33ef8',37);
CREATE TABLE "budget_change" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "kind" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "to_line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "amount" INTEGER, "source" TEXT, "approval_no" TEXT, "approved_on" TEXT, "minutes_no" TEXT, "reason" TEXT) STRICT;
INSERT INTO "budget_change" VALUES('54da9b61b7e312f0',1024,NULL,'调剂','129674e981bc6e55','0fe7b92aea33c570',6000000,NULL,'青财〔2023〕18号','2023-06-30',NULL,'场馆维修');
CREATE TABLE "budget_line" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "category" TEXT, "initial_fiscal" INTEGER, "initial_other" INTEGER, "carried_in" INTEGER, "mode" TEXT, "spent_once" INTEGER, "explanation" TEXT, "code" TEXT, "function_code" TEXT, "economic_code" TEXT, "supervisor" TEXT, "implementer" TEXT, "leader" TEXT, "leader_phone" TEXT, "is_key" INTEGER, "appraised_before" INTEGER) STRICT;
INSERT INTO "budget_line" VALUES('29cad97499f70052',1024,NULL,'人员经费','人员经费',312460000,NULL,NULL,'全年一次',309120000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "budget_line" VALUES('129674e981bc6e55',2048,NULL,'文艺活动经费','项目支出',80000000,NULL,2500000,'逐笔',NULL,'两场活动改在线上，
其余按计划。',NULL,NULL,NULL,NULL,NULL,'周主任',NULL,NULL,NULL);
INSERT INTO "budget_line" VALUES('0fe7b92aea33c570',3072,NULL,'场馆运行','项目支出',24000000,NULL,NULL,'逐月',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "change" ("seq" INTEGER NOT NULL PRIMARY KEY, "step" TEXT NOT NULL, "at" TEXT NOT NULL, "who" TEXT NOT NULL, "host" TEXT NOT NULL, "name" TEXT NOT NULL, "record" TEXT NOT NULL, "row" TEXT NOT NULL, "field" TEXT NOT NULL, "origin" TEXT NOT NULL, "old" TEXT, "new" TEXT, "salt" TEXT, "old_hash" TEXT NOT NULL, "new_hash" TEXT NOT NULL, "hash" TEXT NOT NULL) STRICT;
INSERT INTO "change" VALUES(1,'3a26449df60476da','2026-11-28T20:17:02+00:00','张会计','办公室电脑','新建2023年度','*','','','手填',NULL,'2ae77d6a2d15fcc1c011647352cd0895d780a8705544e5f56cde141779050f80','bd258c5e2c249d16','27e8c09fa863890be7a004c2dd0ec8811f2eeca146d36fa62cf5c847ee8bb47c','9c2cd11abf5a44d0cf47dae0961be2cdff8dbd76c168ec017f856bcf597773b5','a2052d682295d8ea2ba727f828a6cae5580c2278d6b4e33637a1acc1bce7727b');
INSERT INTO "change" VALUES(2,'a2c8ad9bc63354fe','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改报送单位','report','4e4a1825842aa8c0','submitted_to','手填',NULL,'青石区财政局','b0165d4dce135128','37788c48aaada90d4cf83bd5a1f92c38552869442e993e27065d58972e456036','50df74add9d2a3aa76816b54c844d5f6811c29d53163e20ff18c704c84d407a1','2baffd276a989573abdeadecc213ed40ba1e76efa14b722bbd9c9d09d56e4bf0');
INSERT INTO "change" VALUES(3,'09d0bfc7df22e295','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改落款日期','report','4e4a1825842aa8c0','dated','手填',NULL,'2024-03-05','8c28fc99c56e6de4','e7ffec76a754e6d6f2c36a8bcae324e85950341e96330a4b1c8c9b897adf13ed','20047e78c5b24362c5a9cf2fd96c509ec4e0192315cc7c8029fbb42972518eb2','1d43294163c23cc01bce743914c0be23ce4cc7f7eac7e2dbf091f0819c4a961d');
INSERT INTO "change" VALUES(4,'470b0853785d12a1','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改填报人','report','4e4a1825842aa8c0','filled_by','手填',NULL,'张会计','1b3af43ce4ce583e','39836feebe2660cada1114cc29aa08195e555568cc028a75159c85db9c6399e0','95f81baf65300f705ef7ed2f2e3b392857f1e961658f5a7e6339554f2e74aec7','d02d7851ebdc3f9fdae102bbfaeb21474b5b1aac53438529137c909b865a9ec8');
INSERT INTO "change" VALUES(5,'e55bd57007ffff24','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改联系电话','report','4e4a1825842aa8c0','phone','手填',NULL,'010-55550123','f0fa32c66e5a7690','1445069bdac4356781db1e738e205057a7b8b28b8027ebc9fd047993c7871429','1b367d4540571cb1964dde4ae5322d249e85637817ecfc265e5e60ef4140c079','5657d50085be8d4d06095e73806b448d8d6f7f13d37834a60ec9ebe7995c9949');
INSERT INTO "change" VALUES(6,'0b454686feabf28f','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改加盖公章','report','4e4a1825842aa8c0','sealed','手填',NULL,'是','443cdec951c552e4','1b3078ee4e58afd20eb5250621a4f6efc98fff651be7c041c684443c2cc1299d','e48e6f5653af457a0fb1c02f7a52585304e66f02ac450afc65f18edd4bcdf532','a15deebb5d79e00a61b60e7ab69a187bb6f3fa18a0a5a44cba3fba1f5ce5fe46');
INSERT INTO "change" VALUES(7,'f99c878e70d66596','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改填报得分','report','4e4a1825842aa8c0','stated_score','手填',NULL,'92.5','1ce1e082a25735b2','07d6aa10e5d96d28b0ad280c42aabd397574a928f6162b3ee1d82b938215abd6','c378259423db709d17c245db7f95c4dc78887d8d4c2c85960c348893378a60c8','d35a4b5b5ba525f4ae3b03b4a71d35ba08e9994b4a8105b86efa26c0670ac9c5');
INSERT INTO "change" VALUES(8,'b95acf3d5f70dca2','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改单位性质','department','4c650da57bc4f877','nature','手填',NULL,'人民团体','c6149ade667cca43','466298770ac477dcc4395b0f2b0400e26d9a9c55911321544601927434815c85','c2e441dcf147e3763aff14488dd2f1b345bd237806cab1067da10d3e597fb9f9','8dbd422977c0f581dd2c3fc526387ac417dbb24df865e0d166197fdbec11367c');
INSERT INTO "change" VALUES(9,'8592261746af18a2','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改内设机构名称','department','4c650da57bc4f877','internal_units','手填',NULL,'办公室、组联部','3b2e11e1b4ff3f54','0efac81cf54fc2ce5a722c31dcee9e4b4c37b3c56e84fee482903619db662b2d','760f409119c3e61699317a045cb16e68f94c329a6b21403d346caab97a0cb149','04c5422a9c43be823bf632f17a21f2cb286a0fa9238156d18cc3c7c889b490d7');
INSERT INTO "change" VALUES(10,'c25b5c76301c1078','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改内设机构数','department','4c650da57bc4f877','internal_unit_count','手填',NULL,'2','565cb62484bc314f','9db21f023e29725723409de3135ebb763f05ff7d037234795a9d3471429a85a7','9c2b9c75938cb21d665b1c4b629daa315366e9136b50da791cb9fcb4e022edaf','22ae610634553b1473cafa90e4b017b56de4f5ec70c3cfabcc6beeceade51c20');
INSERT INTO "change" VALUES(11,'310211686b25a016','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改注册文艺志愿者','department','4c650da57bc4f877','volunteer_count','手填',NULL,'1250','fd105df0211d9ea2','5c993558f9fe6b1468206f56220dde53a5f6631e6641010630f95f009d8606dc','bbfbef538dc2c025c71e393f7d1a4f76cb5c46af317a21442de27a847a733c73','dbb12caa257d4481aeab726e78a4f9e8cf6a55ac82997d4a790b001d7351092e');
INSERT INTO "change" VALUES(12,'6dec68a037676c66','2026-11-28T20:17:02+00:00','张会计','办公室电脑','新增人员编制','staffing','374ccb73edff65bc','*','手填',NULL,'1024','a8b7c14c680959b9','bf3270c4a4ac4bc51aa385ab2c41ee4f6535cb3dcdc2cbec9e3c1bf266500364','00f35c42e4a4c7c73871f12dd0ecab43cb217f1138a948e4515adadf373855e5','96a2bfcbafe27106c974b5da11ef6802598f20ac32b5b5936d6b7f5f57f2b8b5');
INSERT INTO "change" VALUES(13,'4e3cbb916d8268f1','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改编制类别','staffing','374ccb73edff65bc','category','手填',NULL,'行政编制','8a76680805f0061c','14d17576029cf5593131d8b96bda1074f47acb0c95309952eec738d7bd98d863','4a5428c6f56682f0dac8f1ac51c48f120bd435f07ba469c4a90f9be9ae24bf60','477b057fc233c3cf8d25f4a67e827bf51f4d3b41a8f8f24f83fd4c67504ef57e');
INSERT INTO "change" VALUES(14,'62f9da3574fc4dbf','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改编制数','staffing','374ccb73edff65bc','authorized','手填',NULL,'10','0ed15273423456e9','f897c67326dbce62636623fc35a8e9d2de600b90ce6f62fb0cadad3122ca79ea','ec2168534f855f71f3ff4385bd184b6fdc32c691ecc2fe0d12e227831b8b382b','e8747c9202e4e68edeb640d0c31aa39865707c1a65ff824f282a1897289454d0');
INSERT INTO "change" VALUES(15,'b7582ef606fb105b','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改实有人数','staffing','374ccb73edff65bc','actual','手填',NULL,'12','3d86409a28cfae4b','1d70270c63271c0c69fda4fa593a3c4c1f84e9c8dec107e033edd81259327316','e008652c6093d9174cfdea5ad7cb91540705ac5a46b2ac26e1296e170c671ea8','9b9a8b53f22fce9bde13eb2afc0edb6a6f32b35e39d4017f4b894e4d8e354d20');
INSERT INTO "change" VALUES(16,'064ba2753f57852d','2026-11-28T20:17:02+00:00','张会计','办公室电脑','新增绩效目标','objective','1cfef95dbc0268df','*','手填',NULL,'1024','15c84071b5cd5ace','9e5b0e6a32634ce92ce3356b8d88fff269e9118584e0dfbfa7bdee50572c7c76','73369bf8cc214c35316eef5fe9d291e91725c513cd0d73f58c28816676c6da64','e18f1159334ceafaeb36ca1856ff14db4a3229fc02a8d6f8dc7c00f980e16112');
INSERT INTO "change" VALUES(17,'e743fc33474bd759','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改预期目标','objective','1cfef95dbc0268df','content','手填',NULL,'办好“青石之春”等群众文化活动','96f43c19559b8740','a7d8403886bcd633f1b425f633e9667e3f43a35d96fdfe1de50a1b4b69cff587','29414fe7d343792ae6394f00774a097aa678088fb5342307a51c1fd5e0b5a25f','a3664deeab1089dbc7c01323ddc2748316d1fa9b3ba3d924c6e6ec85e05cdee2');
INSERT INTO "change" VALUES(18,'a7f581d3ec8cb4d1','2026-11-28T20:17:02+00:00','张会计','办公室电脑','新增绩效目标','objective','416c8a623289df4e','*','手填',NULL,'2048','b4a0bd76bbc0970a','597d43d0f8f140277e9210e8357c3c4614ea57fba10d8cd37f61a9ef0269c7a2','dde09cc1ad90557c6df1240dfb3d8a324388629a7546c1cd50fc29d58d8697a7','e15750a5ad546dee51fe95dd8688c36385978c8423604b9966bae6bec1e75f84');
INSERT INTO "change" VALUES(19,'03adb738b470bbf4','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改预期目标','objective','416c8a623289df4e','content','手填',NULL,'发展会员','f14843640aaf7c5f','41076310219e9dcf4a6a554765ab303b16d14076a84ba2fa983c67edef04ae7d','67cc62d1b1bd789bfb7f1f14b00e2b9a112b6877fe78f8ae028e5843d8197495','1eb24556491aab467c89d68aa241b7318dc2f67a54b6f4159dcd64b6c89f3661');
INSERT INTO "change" VALUES(20,'01c3daf365760f22','2026-11-28T20:17:02+00:00','张会计','办公室电脑','新增年度主要任务','task','9f03c0f85bbe1ff0','*','手填',NULL,'1024','75a58608615f3570','e3f1c821edafcb57eecefcf03f9e5a22220f57b4973cdd17729384bb8e2437b8','4e36c915b31a2edf632d4aafef8454949b43029b4a1edada15dfdc4d40080a25','603b5469cd5f035d3c5d864eba15c8837cab9788ef68f9933110d432627451f7');
INSERT INTO "change" VALUES(21,'2925219e3eab7b34','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改任务名称','task','9f03c0f85bbe1ff0','name','手填',NULL,'重点活动','ac3dee5ca65212fd','bba4f9f0c70187f6bb773d26488fb0a5b93e5cc35c2f08b167607d220dde1576','c4a13251d56c86009f682eba30f3a8dce533a75b3d61820a6df2ea2c50681a0a','74ad5674e789eeb74c030f152897fde6f9d1b01cbac2111b196ce9b0efb69ee4');
INSERT INTO "change" VALUES(22,'1cfe8dae06e175e6','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改财政拨款','task','9f03c0f85bbe1ff0','fiscal','手填',NULL,'35.50','633fea032f3659f1','5af0003f22a635b439aab15c0c66fdfc3409b0d10d919b41ee53fbf47e03c202','e8f1d153c8f2faa6d89aab942e3ee76bfa4c3bdeb1f26acb1cb8f66588c00658','1178b2eeee7f11314f97058b6a53c7b9fb3f335598f5087d9e64ccb6f2ec5f63');
INSERT INTO "change" VALUES(23,'68483d5bdfc2a5b1','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改对应绩效目标','task','9f03c0f85bbe1ff0','objectives','手填',NULL,'1cfef95dbc0268df','1d182fb8c02b281e','a608c9b75bfa3bf69be6ebf54737d6443112afda82778f01b229638774b86c38','56abf9bf42c3f5e50ece140df73f8a5488f9bf0ec538e2e88e2f994808ca5b06','30bab58acd2ed07e6dc76a28248df21bca702a13882b9712308d16c3a956c3ae');
INSERT INTO "change" VALUES(24,'662861ed2039ce77','2026-11-28T20:17:02+00:00','张会计','办公室电脑','新增预算项目','budget_line','29cad97499f70052','*','手填',NULL,'1024','abfa5f0428e71e92','3229c58ac0116b6b3c43c7cc658f1f26b75a3533ac4789024218ff90b56e1745','1a5365e5a49d758a3bd5185fe35967293e0595068f105b3db0ae212366a9986f','d807008b34635c9d549a424f1b1cb809697b6623b6a06b11f88dfb131082119a');
INSERT INTO "change" VALUES(25,'b1f325a775c9ddec','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改项目名称','budget_line','29cad97499f70052','name','手填',NULL,'人员经费','1ea55125353e5f97','f6c32fc20bf275b3c793a34356be57761f79686037b0fc1ef14228ffae7421de','8546e6c2a51c8b963a31e5f57af937c7910a6a5d38b4df2cc30b4e837998f1d4','b53ecdb5272ebd082f49cb9a24cf190dae9c8a311c6664486198636885230063');
INSERT INTO "change" VALUES(26,'c4a3ca5b9c575e6c','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改支出类别','budget_line','29cad97499f70052','category','手填',NULL,'人员经费','1c19bceba3809007','d5e731051c7682a8c1c36cccc90d7e78b4c9c4935a62b9d1e6de6b72bbbdbc04','849c27bd677d8d962e5a67ee3072e5fdff8a802e89e7dc1299bb84960a58636f','dc7507e968ccbceaf699e1b3c8269f8678f20a7b3a80945b93df00743b620a90');
INSERT INTO "change" VALUES(27,'9ce1997723f98622','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改年初预算：当年财政拨款','budget_line','29cad97499f70052','initial_fiscal','手填',NULL,'312.46','883d71153b93a601','44828badd1428a623821f395a83d93474437c6f7829838e7c166ce54831e3684','48b02b03987af1d23d5bc0e7a2393d33058da8a6d23d29fcfb1613d52c218533','0b160fa10f0c5b83c6ac89635d14e6c5091e97de662adb7f8ad4cf21e10d177d');
INSERT INTO "change" VALUES(28,'192d81a0f4fd0187','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改支出登记方式','budget_line','29cad97499f70052','mode','手填',NULL,'全年一次','8369efe09561ec0a','44fd6aa085f0a396945d06ede7c059e1f5f33b4432a77eecb327330f524015ee','b35ee9dcb4a266e83d36f7ed783924aed7552fb3cd81091a9bdf7288863d0981','d754d8776388153448646d82c1c235a3f8f87b3324db6edcb9973b2e63dde05e');
INSERT INTO "change" VALUES(29,'f58da140109ec59f','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改全年支出','budget_line','29cad97499f70052','spent_once','手填',NULL,'309.12','d9c816f2424d7043','87a3b838a94a724e6892e3eb54e92e6152ea4eff45060fa7cd317fbf5427fa72','446655dee4f8e4a52666b17dde4512ac23b65a9bfa9b4521214b4270162ba943','654ce24e24f47d24fd0398d8392248f0d0f9948cbc83cac393bef5098df1afd7');
INSERT INTO "change" VALUES(30,'d61df6e2cfc85508','2026-11-28T20:17:02+00:00','张会计','办公室电脑','新增预算项目','budget_line','129674e981bc6e55','*','手填',NULL,'2048','28550f6e44b95b6a','7f06d77bb53c70420b516c5566d3f6fa654f4773272273c91c192c462606e226','18667ff9f69376a22a4f0892e4b125daef4d3afa7e2e6b57355d799f8f307eee','60ac6762a1dc5d9f1b99d08c6889e38991cb10fb14a0fe3e0a6e7678d7349b78');
INSERT INTO "change" VALUES(31,'601dc81f4acd55ed','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改项目名称','budget_line','129674e981bc6e55','name','手填',NULL,'文艺活动经费','0effa4322e593f77','4552103c68489c48e4be8cf162c5a2b59711b9b2e8bbb0d6621e54b9d8d94d63','0280ca83629f766abae9ec36f65fc374dddb5b089f59e2f13aadd4f97f50fc97','6909cb36fc274ef31b38ed0ef2726487caf1e51b5f5caaef5822a4a7e0252a53');
INSERT INTO "change" VALUES(32,'7aa29a534b22cc70','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改支出类别','budget_line','129674e981bc6e55','category','手填',NULL,'项目支出','a5e5d3f3a4af5e6d','0a2fb1c3b19dffd913e8cc9fa974ff3af1c8f32f9eb656ca5d795d038c45aad1','8eeb7ac31d7683a997a201fb18a5337f152c6054c99c33085bf5ea1908a0e103','e9c0c1d71580e441649884d01a77ed94a328e5f3017658e19bdf0cddd7648584');
INSERT INTO "change" VALUES(33,'d7f72663e0a07d6f','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改年初预算：当年财政拨款','budget_line','129674e981bc6e55','initial_fiscal','手填',NULL,'80.00','c5f962db2ee49620','41f30f4b73bdddb97c6ba65da4917b1c4200ed7ba43de5ac41273fab30544dfb','6a8a49a587ddb49cf73a81c35002652cee2f480033f95b184d20a323cd4f9c81','e38048fbade118399ffedbb7f7bdcf9229029145f96f778b2305c30ecbef03c9');
INSERT INTO "change" VALUES(34,'b407403f84905679','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改上年结转','budget_line','129674e981bc6e55','carried_in','手填',NULL,'2.50','9163b2263b0ec171','9cafc341efe7aba7c2048b3a10808160ff8d056368368ddd03dbf6766742e708','af93fd270f57807c7ea6e5daa5673ae9c47b272a83f9d4112a52ece128b5d058','2ccf2a2b3023379dc7e19cc9eceee3bdec5933d893b58febece56636ed76e034');
INSERT INTO "change" VALUES(35,'a28a8e6543a8ea78','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改支出登记方式','budget_line','129674e981bc6e55','mode','手填',NULL,'逐笔','04a353ad2d0bc356','42f630ef635df4d4a371964206b85f52f0bf146b3550e52efc8b18597730de56','afeff203b22971cf7d8fdb53582a99e085c344655c31b802f40e42e673972f9f','9b008489d9928121a831f0aa11ad7a93a2668b1161befd08c4cc791fac8f33e2');
INSERT INTO "change" VALUES(36,'f77ba4b46b039f12','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改执行偏差说明','budget_line','129674e981bc6e55','explanation','手填',NULL,'两场活动改在线上，
其余按计划。','0756f85621192eab','fff4eb000fc8eb796cd966012b24423b53a05428793ec5e90b4f9170f64290bd','c0d34c95f45ee5c5522135b3074e28b1bc3a1d273419602c0004f449b2028dec','ac7ab2c4d144db4fecb866b22b725e0d7426413e6d2fea8f750577165970b3e9');
INSERT INTO "change" VALUES(37,'b65ebdafcfd2d1b4','2026-11-28T20:17:02+00:00','张会计','办公室电脑','新增预算项目','budget_line','0fe7b92aea33c570','*','手填',NULL,'3072','9109b4f0d762a63d','2e5caf58cefc163299b7fca494929f29c17a2241736d55b0aae52662f12c4dd0','925f578f26873cdc73e63f12be0f943be96e7ca3e0ad0cef988980e9c1d3c029','4ac427260f2e00785165bca670b4644fa5fa83258ce45b8ae942c508c321f9be');
INSERT INTO "change" VALUES(38,'f8b050adff630a35','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改项目名称','budget_line','0fe7b92aea33c570','name','手填',NULL,'场馆运行','eff27dfa08be6d65','8734e804daca56df5a0505c98ea3a7eb5498e013c0b725d66fbb8df57d576010','9fbe22ff6d9d20fbb1d9f83780d65a546a4774c5daa04b4a67483375be42f111','c9d39ad1aba328df171aef90266bf15e388690f0f398791e7c2a9ad330a451dd');
INSERT INTO "change" VALUES(39,'ee3b77e10f4dde1f','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改支出类别','budget_line','0fe7b92aea33c570','category','手填',NULL,'项目支出','a932f5af7ce0cc27','95d2a7857bc8ac89b66ebc955e10361daa156c7047c4485de28a502ae0f3eb10','c914bce2185ee5e75589aeaef661457c8ccaa0406dd44369eb2d5579afad6d1c','6d546ff1baf664ffd590dc9334bdbd2a8db9a1a582da40f51d0eff8947b10c14');
INSERT INTO "change" VALUES(40,'bdba3cc7fc6cf2e8','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改年初预算：当年财政拨款','budget_line','0fe7b92aea33c570','initial_fiscal','手填',NULL,'24.00','6f745fdec54c8ca4','e20db84a8c7544d315300f8ba4489d54b7fead824c8d753b3974b064a1a2a734','47acae7f0b660df536ba7776326c8faecb4149743f3293b0a6adb8435ec98a55','d81e23d323baac007c1070b6970fd788fa4e3358d46be03cad7f2a8953c0b861');
INSERT INTO "change" VALUES(41,'3d39ba12c0181171','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改支出登记方式','budget_line','0fe7b92aea33c570','mode','手填',NULL,'逐月','24c279b7cdb51735','3478673a32eee80275539b27583f17f2e9bc8d3fc58d38c93161adfd8121ba21','3bdbd5e23dc2d980dce06bd0b0d0e2eaeeb96735ca881695c50ebdc82db2b592','c1feade20c35b3dcbe7ee25bc8ab31aae2d89ddb299f74a505ca0fcb9e8b01a5');
INSERT INTO "change" VALUES(42,'4c06dc3ade4672ea','2026-11-28T20:17:02+00:00','张会计','办公室电脑','新增预算调整','budget_change','54da9b61b7e312f0','*','手填',NULL,'1024','0174541cf92cd8d9','7e47f5f1f8fa8ab1c38870087cda567a94807a04af95aa2dd9ac95f2f95d8745','39e3e1ffefb6dabc28c57340614903f5fab7d01e7d238b74084bb727dfd10fde','d97799c4117e164b9e1003e1ed3068b82707c619c6b184eca0e97a6858adcbbe');
INSERT INTO "change" VALUES(43,'d8c97b029648b263','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改调整类型','budget_change','54da9b61b7e312f0','kind','手填',NULL,'调剂','2503322740bfe767','57cf59b6eb81dd7653cb433f9d02485123f28152d22435cf02380b955cde6df3','6faf5835ec0eb6b28600c02bd9892d3463833920d1fa2a683e8b487d7eaee11e','306a593877243bef3cfe717cd15c3baa4bee4b9d760add05281e6ee71130fb2e');
INSERT INTO "change" VALUES(44,'a9a55122c83f5687','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改调整项目','budget_change','54da9b61b7e312f0','line','手填',NULL,'129674e981bc6e55','e03f7fe8d62baeca','e737fa4482a397d1f93cdd66a953f935620446b63c9f456a2f8cd6f9fc0e7f5f','010373c89e3476c5e11120c67939572c972fc695f5ad53444126ed289597a889','143aaf414f65b76222211182ee75c8b104a15afe74280b376f0fda9a65bc8bb4');
INSERT INTO "change" VALUES(45,'1ba460b269be84ba','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改调入项目（调剂时填）','budget_change','54da9b61b7e312f0','to_line','手填',NULL,'0fe7b92aea33c570','8824719af3ca6b8c','40e7ebdbf03dcd5a2128b5b51ebf3c311261df1e46601be9c561059ab796116f','92b5ee74b93c854c70178c523cdbf4c6743a1b7e1bbd626b2f143b6b7c419745','7a996b9e21c83dd4418980ce8f3400051b77cb6165c91179182760084707906a');
INSERT INTO "change" VALUES(46,'0d90f70999556e99','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改调整金额','budget_change','54da9b61b7e312f0','amount','手填',NULL,'6.00','4084f81ffd745be5','f583b03302ee5e564781f04cf35569e60bc93a6422c125cd4301c506c3bc450f','a1d0ed1c46ac63ece92250674f2305d6ebec293760d99d4c6f281b26ffe95f26','962aceeda9e160125ad73ed316f4f3efd854841fab9fc0bf40a02c639846d583');
INSERT INTO "change" VALUES(47,'991fc029ae2f9b21','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改批复文号','budget_change','54da9b61b7e312f0','approval_no','手填',NULL,'青财〔2023〕18号','b1cda3b1940c202c','9a60dd5e9f3ab9a2024f9dd9d5c6294cdacce612561b1dda03ccba88e3fdb128','779441f7ad41b84ff1e1e699d9a43a161987dca56d6be944e98cc7073507833d','02b968022abae5a84efb74eecfbb8e9bce23cae9de4c498865b7364e6ec83683');
INSERT INTO "change" VALUES(48,'2fce75b837644337','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改批复日期','budget_change','54da9b61b7e312f0','approved_on','手填',NULL,'2023-06-30','36b073942f618090','4fdd6e0a2b9ce376250416c41d6d302ddd95c8d4425fb659d93f578af00178bf','4d25f4f3f1a31954781630b6910fc42e29b73e4c67771815429e34790a96703e','5b9b87a75f553e132b2388e2cb017dc1392d880dd71b66b7222cae679ead3bae');
INSERT INTO "change" VALUES(49,'0d1f32ef80e47e03','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改调整事由','budget_change','54da9b61b7e312f0','reason','手填',NULL,'场馆维修','c6c97a359019de9f','270c48ddba116c9158060964a87ffde0f192e2a6e8ea9e49774c1c3ee33a52b5','d65110cfb39530ad450094e5b14dd401294ebe6afcec819fac0f505b4b820675','8a6e32a7375346c7e31a800420c8032525999258c4ff10667ad1b02d429b7f30');
INSERT INTO "change" VALUES(50,'d40ef971296062eb','2026-11-28T20:17:02+00:00','张会计','办公室电脑','新增月度计划','monthly_plan','f1913730a0e21c4a','*','手填',NULL,'1024','9776d186200f1051','2be42338a9fc1449bc736db3d85578d31dd6ff661271cd73a61cb6d1eed98845','7c7cc5c18e05966cc041f49306273993ad3e72522986335d5c326c116d770f75','bd83e76fce6c8f8601e307ecdc9ada60fb1daa5abe49251996c604aa53804999');
INSERT INTO "change" VALUES(51,'600ce1cb56a43fba','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改预算项目','monthly_plan','f1913730a0e21c4a','line','手填',NULL,'0fe7b92aea33c570','7e00e6d154bb7931','fc03ceb3aedcb4bd30474600211286ce620ddb6036c59ca7efecec3d8b8ffd3c','d1ae9a5bb0b572e8b710c190a30e28a75ddd8a8ddbaab7fc579a1c4994be0b6b','e94fed25aeade492242f6a5b97d573a2517d0ad6f5ee4a4682e642e3ab8ec703');
INSERT INTO "change" VALUES(52,'4de8438419b3b6af','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改月份','monthly_plan','f1913730a0e21c4a','month','手填',NULL,'1','96807d77fd323a0c','bce68d70afc59b25caec7f3db5f9ec3f6543770913874d53c563138713b05460','e46c90bbe8cc4e29bd0a5b708bcf2f8240d0c5e533b7e87f617a6c4a34959984','a5653c934a09599d1cad5e525fa8e4935808363b13b02038a60b19429280de78');
INSERT INTO "change" VALUES(53,'0882b6cc5e1b5bec','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改计划支出','monthly_plan','f1913730a0e21c4a','planned','手填',NULL,'2.00','a2fbb6db668b19a3','a61ba7cf6f9b8accf3e68ab8624ef64fd45f526e03792e3b8a9bec92b5eefdb4','2e4bdef13fb25d4bb400d284b993cb06bca9d6bd1d0147c6daa11736c4f6349d','255efb89c305e546f1456e6c50ffea3eb2a4c3b62269732c44267f953735e828');
INSERT INTO "change" VALUES(54,'be711566ea12eaca','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改实际支出','monthly_plan','f1913730a0e21c4a','spent','手填',NULL,'1.98','48185e1417ab1384','79d5286ad0e3248910920fdf515a50a45c264c0236b3bbeff9056658c7050857','584641a6ff2612e9552eeea13189f6bbf1f7c199008124e276a3f92a85bcf603','1c4f71b127f13c2eea6f6e035e7373b455cd6ae20891f6bf585a6449a9cfd233');
INSERT INTO "change" VALUES(55,'f3135ab4ed4a5481','2026-11-28T20:17:02+00:00','张会计','办公室电脑','新增月度计划','monthly_plan','d47a91c625fa3c76','*','手填',NULL,'2048','af078c53e41c4343','471bdbc8052c4972d0a06c5ef472c78e8c1a5d462a5b7dce79df6fd473235c36','6965d6cfe823dc13c93f3a454392b7efd791ac4a8f376b4518d8a0f4bc4f57dc','38d1bf57026e348649fde3609512a36e45f9e4ac4b82ee14bc8e54351b421413');
INSERT INTO "change" VALUES(56,'71064393cdaf0a94','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改预算项目','monthly_plan','d47a91c625fa3c76','line','手填',NULL,'0fe7b92aea33c570','6af2ef81cd6b4aea','8046e917206327b432f1c76955c82c79692f0d7d86ca70f3f48a70b306e3fdab','5454cb2edab5ee16ad28981934f84cda21641973b8c08c1def70745a669b2eee','6394263722af7934a04aecbcf4a87d64c202bdfc9687bed42e3cdb8c779bdd94');
INSERT INTO "change" VALUES(57,'d0d1c2b4cb306c84','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改月份','monthly_plan','d47a91c625fa3c76','month','手填',NULL,'2','f1eeacd2c60c674b','53a0a3e05255ea782f8bc991e1ff349e513ccd7cb5b0361962cfc1a71e67e849','a81c9a7eed1ca5d6f56d941492b561d613b6d9fc908eaf07abef1c3aa2cdfa4d','84cbd76286eae7956273172ab4a757d5b40d52cb9a0ac03ae02317c2f3d52e0f');
INSERT INTO "change" VALUES(58,'0bcd088fb0967659','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改计划支出','monthly_plan','d47a91c625fa3c76','planned','手填',NULL,'2.00','da7a5ac5f2fe8da7','9d8c1d348f2ed062b221800f48be8275d13babba820928e40bd670055a90272c','14e2d2cbc1f1ca48129e927ce7fe8299fe467b22bee7f6102c4592db2ffddacc','13075c5510ec08dc596e03fd405d6cc6216403dcece98aff56808ab89ba4150f');
INSERT INTO "change" VALUES(59,'16d6e91dcedfa5e6','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改实际支出','monthly_plan','d47a91c625fa3c76','spent','手填',NULL,'2.00','de5af982cc18a771','16c4f6ad23622e2e847f32a822e8ce4eec40b0cd43961da4f6816a87d7b8af6c','1446571de2b91bd9e2543dc1afd67c79b1288ef916f09715dca10e16e7846920','f66415a1f698d9ec265f667063738df120bff2f89444cfe61e1599873a44ad3a');
INSERT INTO "change" VALUES(60,'6494d4272e473be5','2026-11-28T20:17:02+00:00','张会计','办公室电脑','新增月度计划','monthly_plan','9e81f5ee7b78b875','*','手填',NULL,'3072','5bf2d46a8c963254','7cd96aa5b380b7409e3ec0725d025c04ee62ac1d51bd346689b2934274bcd3bb','d67d279fcd9b21d297fea8f878a242a88bde642191ecb66b92cae0f244e39821','4b32c90996cee78a6ebbc0571122248f3c725fd388885346f17073ea75a0eed3');
INSERT INTO "change" VALUES(61,'aba3584fad4c6737','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改预算项目','monthly_plan','9e81f5ee7b78b875','line','手填',NULL,'0fe7b92aea33c570','47a0cc8655c15eaa','1aa940544cee2d0f899c85fca82f8e72dba4f2db1cdd80e0b6ce845d27ea1fd9','fdb3debbe60e9725764c7a161f2bf8f6a8b1b48b4c4da5a4e9cb7325d234c237','60d7b49cbfb05e2a63c5843926dbe57e95f749a809b8598de4b46436d9f20cb1');
INSERT INTO "change" VALUES(62,'b4af6e7241968d8c','2026-11-28T20:17:02+00:00','张会计','办公室电脑','修改月份','monthly_plan','9e81f5ee7b78b875','month','手填',NULL,'11','1b928248ce9ff0bf','96b2384061ebca6d0b40b4e3d47aece7983438435e8c309c4101b9b3b1d6a7f3','da956bcfa12d2cc2d618071e8c06f41b1fa20a9c3e00b42454dca297daad58f4','0ccaf21a9db23a8be987548eed9a8ebc527151ad8152290eb98319a2633d1cf8');
INSERT INTO "change" VALUES(63,'f896a53b16626cdc','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改计划支出','monthly_plan','9e81f5ee7b78b875','planned','手填',NULL,'3.00','3da40c85e8c811d2','f0aa663b5c558e32034b1e5261a83657b368730e9ca62e95dd7001127b1c51db','549b9d7427676749b2e07aa86295b45499a973a3700dad0754af270492f3dd13','7a08243caad7ca8997666747c7669f3f64f5c6663797bd928f12678d9d70e8f1');
INSERT INTO "change" VALUES(64,'b8295b53e9828228','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改实际支出','monthly_plan','9e81f5ee7b78b875','spent','手填',NULL,'-0.50','25832c33deb253dd','02f84b0fcff64e864d062de25b84b01c7c875ac170f9bc74c004eefda592da28','7ecfa6a9ebab5a618d5580aa75cc41f6aa629f8bd603d30eb905c3af516e5231','f734950fcc2ac36bfe807e584a57e05fda8b86c08f54b2f7b65fee021ae33185');
INSERT INTO "change" VALUES(65,'bf3252b274a9769c','2026-11-28T20:17:03+00:00','张会计','办公室电脑','新增活动','activity','c3f1da032c109d99','*','手填',NULL,'1024','a43f6b2e25539ca3','474617b15e04098804eb9e6e7d07b458ac0835fe3316cc032d270b54ae323261','e5891c9ddd6f3c32d6feab8a8cdf741e33f0d40bde6ee2ecba69dc5501b55f57','239538302a85ee998f8123a272ad5259df79098ce0b5a54a78d48e8e77fcaeb4');
INSERT INTO "change" VALUES(66,'55cf51d3fc0565dd','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改活动名称（全称）','activity','c3f1da032c109d99','name','手填',NULL,'“青石之春”书画展','54e744bd224f6e5f','8153d9cf81db087ca840c96b57571651a56a809e897e1aaa5dbd5c8bdb18cbff','8c3b91203dbc1e83a7632debd9125bd8e7e99b9b2de229c382aca15b6624eabc','92eaea197a6daeec2eb10f5813ed76056bc414ee4dd0345da1817467e21974bc');
INSERT INTO "change" VALUES(67,'593133ad793dc49c','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改类别','activity','c3f1da032c109d99','category','手填',NULL,'展览','007ed644dd7285d3','22ea2fdaf5601afc8ef362a086416a025e40b81b3e24bac5edf4e2333cc0bc54','18bead5c2b5b55138f66db4623e681506eb31c970ea742a7fdfacd69ba0d421e','7266a1bce746264dfcdec6a0e6c3f25e99bd512914425e5b15cbabf78c65ce1e');
INSERT INTO "change" VALUES(68,'69e98659e7d7c9a8','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改经费来源项目','activity','c3f1da032c109d99','line','手填',NULL,'129674e981bc6e55','b216da861cfd5adc','115ceb3473c802b7843ce6ccf0c6f9042a7e92f547d88e14af97e284e68d2013','9bf06995de773c4e7f68e8cfae337d93bfb444a8b8e59c421cf5aebec3e2da7a','815803085128d25c229a762d44fe261e82ba2f91abf8d952193f2cf6b04e9314');
INSERT INTO "change" VALUES(69,'b0fbb787de6449f4','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改状态','activity','c3f1da032c109d99','status','手填',NULL,'完成','aad95fce69ddbc2b','2f0b653aa7f632e99dcabfaffa471233cb49bc8878a498705147ee251e55fff4','71baa813f91451af998801ff8922138e1a4c367d250dc4b78c50d4f262e38a6d','a990c8ce167fb4a8213177b75953be652c79ff41d920248d3d2169591af923c5');
INSERT INTO "change" VALUES(70,'9b27110ab9a935bf','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改开始日期','activity','c3f1da032c109d99','started','手填',NULL,'2023-04-08','800786aed3a41c86','bc0a0b4126b263aed385e60585e79f313fbb6b09b4e08fbd90219b3fbfa91ad2','b66cf7b9a4ca6ad503e5ea37b38981acd37b32b3d95efb0024e3ce596d7f016e','fa09f477fe863a258757bd84cafc796b715e364ee80f5cd74e0e93a92c975dcb');
INSERT INTO "change" VALUES(71,'f4e548b9bb5d4a89','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改结束日期','activity','c3f1da032c109d99','ended','手填',NULL,'2023-04-20','a6dc8f1f906be155','1d5cbe6ed669f8519615611f897247cf828619368dba278d93d9d84c276324b0','873a6790e6e5941e5b7d98e107cda5b2b7ca7a040ee6721391705130aca3cde6','7d8d8f64f542086479dfbc115b93843bc6aa1ee83f7bc8447ad54760a056a679');
INSERT INTO "change" VALUES(72,'7f9da6b545ef30d5','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改地点','activity','c3f1da032c109d99','place','手填',NULL,'区文化馆','111524aeb3991dbb','47a216963a82ccfc3f55b650efd175f96f708c50daa386da2900202719ab9bc6','28fcd85ec99b3bb5bf346c769a5cddcfbd4172036a1b097a86e60127f2652fee','33be39beb9c86fbcf7db760bc4286147d8a72823c783c1357a7f2a0238c3d36a');
INSERT INTO "change" VALUES(73,'cdd5659135dd44ca','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改参与人数','activity','c3f1da032c109d99','participants','手填',NULL,'200余','a3873423254fc7ca','098fb8498a965ee12ccac39c211b67ecd6a42184c6065c3cbc0d1970411bfe43','1f8db1f61234381051d3650a8d591b26b5fcad964cca77602daef4bb54b0dd1b','bca126ba9482238f9e567d3e481fede7edfb72c36803aa05e5d7c157dcfc4317');
INSERT INTO "change" VALUES(74,'a04fca638122c6b4','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改观众人次（线下）','activity','c3f1da032c109d99','audience','手填',NULL,'20余万','9dd9dcb3f881bea4','27e0136ad4f0cb8f57ee259244e147c2464a5786344ce6201a5895fdb9f8eef5','6fa7aa17ac680c9603869a58bda877c5b79db82259f16effe6017e1d84594614','107cb9d4654650524e75843d5fabf6b99c1387dc3e5acce155d605e9eba34850');
INSERT INTO "change" VALUES(75,'1e0d69f48f0f94bc','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改实际额','activity','c3f1da032c109d99','cost','手填',NULL,'118000.00','fe12eedf466077a5','110ff52d2a18203ed2d29531ac418a94d344e152ac0b25508af4c2c40311720c','618344fed9e7cf9d923877a79118e8ecb843f3532aa70bea159356fcbee7bbaf','2e5a93ae90bf9bdc9c4f366e9ee4f3e119d6dbcbe2ed6fa43394b509bf6886cf');
INSERT INTO "change" VALUES(76,'e9cb70d4da48cdda','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改品牌活动','activity','c3f1da032c109d99','is_brand','手填',NULL,'是','942d68f1d909e62f','7981c6a5631a425378b1f2bdd64e0cd09e6845da034e32a5fddfe5dbd8f05d27','e6165ad1fb5ccc83a626f8ac6d9289e87bf1d9b0b994c79ba98d08d176873303','d313d8db4a565b7b369825514a8355f970232b9c2887c9b7efe6195efd7ff03b');
INSERT INTO "change" VALUES(77,'85f638e5c97db436','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改成效描述（入报告）','activity','c3f1da032c109d99','effect','手填',NULL,'展出作品受到好评。','3ac394b6629b797a','fb400c6dfbb0e03302034c50b4e16aae01a69e4352732dfbe49284af09dbe61a','11605dbd931a44ef2768b97c3dfb85756a12cd6f492fa6be4e2489ba7269a7a5','1f55f56e86874f2761addd3a879ea44daf8862b4d2b21723576ccd6b5969e0de');
INSERT INTO "change" VALUES(78,'2c36b9cc2ffc4efe','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改对应绩效目标','activity','c3f1da032c109d99','objectives','手填',NULL,'1cfef95dbc0268df；416c8a623289df4e','2b7cb1e315d208eb','fdc6239fd01f235b14eda6fee3ddc57646dfe436be2bc73f24152ec6d2de74d4','1f2ac1d326f67cacc548009905a9649e2840bb6ada320451065eea6a46990bf7','33a76201aefb62ea80f9d0fb269a58eec10c2248c5c613c615439b2bb57e2d71');
INSERT INTO "change" VALUES(79,'bde298d89d2342e8','2026-11-28T20:17:03+00:00','张会计','办公室电脑','新增支出','payment','c06b29447f83250a','*','手填',NULL,'1024','c32c0ad1b0b21a21','e77b2d7fff0739fc218408bc1da0f2220c40e194b848dfee2f6fec3a332dddc7','b1e218fde6a24b7aeb7c0099359eaedc49d185e9245f0ae317d469fee49e9e6e','0d94a007f6bcdf864e0cb5b2e0e39a5a98c389e29a11b85fb7c84db4df842694');
INSERT INTO "change" VALUES(80,'4e9362b3e2eafc8c','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改预算项目','payment','c06b29447f83250a','line','手填',NULL,'129674e981bc6e55','7c6b73340e975a6b','44125f4269d51950133e27a6edb7b9f4ae1d93a28d6c9a937c1167336b5e1b8b','3aa054446a1ce837b47391b3d292ac38e2d301e69b4972511476fcf3e5e27ad3','3d9dd861f68fd2bcd1a4f154a42e6cff79e8113d195170e49bb585d6171a1e02');
INSERT INTO "change" VALUES(81,'1e819423256841ce','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改支付日期','payment','c06b29447f83250a','paid_on','手填',NULL,'2023-04-02','e6d42845f2bacd6c','940248ab492fc7cdd2e762b11bbbe3912a17b6c78de307a779bec230a02054a2','b2481a1b966b8a7a2ca37aa42f314b1f85aaaced358519d7d6fb3ed687a77dbd','f201ec91cd27784902d801f696db34d9cb774e924c2ea38aa630cd2661962355');
INSERT INTO "change" VALUES(82,'2a8b85dc488cd6da','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改支出数','payment','c06b29447f83250a','amount','手填',NULL,'58000.50','107c8c40463dd011','f7f104b1376020dac1d463f31baaf80b6ae1847cb616706a531238b58d460551','db3402ac6c55936e0a845b1685dae3529a6b6b8d0ed38ee8da5bc87078d43952','dfa0a905a5eab8f1d3bf15e84d24442007eea86c62dbe87d960fd238526c0d63');
INSERT INTO "change" VALUES(83,'053ed31ebe7412c9','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改收款单位','payment','c06b29447f83250a','payee','手填',NULL,'青石印务公司','56600d60c2489e90','8f11e1a26814ab85ac54af59f2a944432764008738b8255c5086d0c5337c8487','b1c5c4ef8d852a63753427a669031192cd543abf9342ff26a5ab01b6c649b884','cca745d4bb8a0c98c7df8ee6b42b673c981b40837dbb42dfe34c969a31ad4599');
INSERT INTO "change" VALUES(84,'28435879838dd3c1','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改对应活动','payment','c06b29447f83250a','activity','手填',NULL,'c3f1da032c109d99','abcec8f5d30e50e1','d4406fa85ed84b0fe6222f1c279a8544b8655b96cfc167c17a1d462051366ae4','4e5fedd65a6e0fa11edcdb6e00dd3094be273ec876394a0ca88567e3e37ba500','49d30573d26c7661a6d85c03721d53e874185b2884f620174d91eeb2952e5208');
INSERT INTO "change" VALUES(85,'1713920c58f75f4b','2026-11-28T20:17:03+00:00','张会计','办公室电脑','新增支出','payment','b7272b73ca6605d9','*','手填',NULL,'2048','a49d709d9bbbfa08','97bbcc9537ff834c272021af0fabedd18b54d22061bb155a753bf6488728389c','0379139989f41a6889f5f5771bd7934fec49a7835bed08dde9a14bbad4d7153e','2f96ba65eddc114e7992f870ca98652345c67fc09379400c8ff1bfe6e86570eb');
INSERT INTO "change" VALUES(86,'6af5f3beec7311f4','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改预算项目','payment','b7272b73ca6605d9','line','手填',NULL,'129674e981bc6e55','02e4c41a76c3055b','3915ca61a60d35e674bb1d3dd23e323f6992ad1a19c5088d255d8b36bd1c5f2b','ca9f5b9f1da53079a11be1ec950167a0952592294bc62d13d42b8af8fd26c761','397afef39d0ee3ae541e7c8f24145793d5b623d599e9986fcf9e4df5560f5ba1');
INSERT INTO "change" VALUES(87,'4677e6671bcdfde6','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改支付日期','payment','b7272b73ca6605d9','paid_on','手填',NULL,'2023-04-25','6bea361d5f9c87f3','8c7a5fd43407b82206537846e4947d0fa2397b8464ac48e85399aff53e14d82e','c256452a924ded85a69f6abcaee55f42b22f7ff137243ea1707b8f40051a6d02','c39d0717c7e0e162086c302b72b080b44fa3682c6bd03af4f0d5194d62452b02');
INSERT INTO "change" VALUES(88,'18b2b717de94ffe3','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改支出数','payment','b7272b73ca6605d9','amount','手填',NULL,'60000.00','28cfa1ce0170aff9','d7c8861fbff2a7f1820c3f69bccad9521ac6aaccbf6a33b9e3b8de4077192b3d','f719b043cf606c1ee639ece28bddfc455bd8a74e97d9a0170133b7eba3e12d8a','c8852d0299bc9dd830148883268c799b791341ca485340971769b5cae8b00279');
INSERT INTO "change" VALUES(89,'cff0ff6fa4164578','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改收款单位','payment','b7272b73ca6605d9','payee','手填',NULL,'展陈公司（乙方）','cf844b1b594ec936','848df76cf13854dfa98ef085ed7f8bbaec3543329f989d34a08448a999d75198','3c14b279c93abf79f476ff3e7767626e056b107a9e60c5175935df0da5139ec9','061906d5f6af08ea4614ea1c3872938ba5cb13bc90ddba3a2f991de14b5dc4bf');
INSERT INTO "change" VALUES(90,'3eb55da59dcfa139','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改对应活动','payment','b7272b73ca6605d9','activity','手填',NULL,'c3f1da032c109d99','5847a5ff69b81857','3ad7f653f4be4f80e4b8cb0555e9c855b0368ee86f9d73afb30325662e968a01','b456cc8b6507ea49c8b9f9996c0ab281a8b77adcf631b600ae3d634b63ce3c21','bdf0b48b9bb8a3858cbc2ede4a8c4c0e7409945e3a4db3558318ce417b6f1464');
INSERT INTO "change" VALUES(91,'975bfbdb23108555','2026-11-28T20:17:03+00:00','张会计','办公室电脑','新增支出','payment','ad7a33cc18ac3a6d','*','手填',NULL,'3072','d34f20fb849caa35','739fbc0be12c7f0ee2669636329b230e43c7a03ae697f7354011abe5b7a46624','8029a3b69c25292ff32c3979b5534447f489c4c2f232b0e4a18ccae1d43ca654','90b11c274802d1a4c1874bd42903da2aa4ebab5bc6bd7e6b4b63bdecb2fff8ee');
INSERT INTO "change" VALUES(92,'a0ca363a2ed9a11f','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改预算项目','payment','ad7a33cc18ac3a6d','line','手填',NULL,'129674e981bc6e55','8939ab2126c5e60d','36a400487782b48d61a493d22454cb36abe9412ff4917040899423aefe657c35','add506cb0c79043d7696526addce1a0a50b3756bb0deaee1d94ba45a1af46f91','5adb5e18be663d4c47e0fc9a1fe5907b276ef7bbeba244d5b14a0cc852b6d89b');
INSERT INTO "change" VALUES(93,'2f77da0da8a82318','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改支付日期','payment','ad7a33cc18ac3a6d','paid_on','手填',NULL,'2023-05-06','2eb486a53c8231c8','3df55f3f552f4ea3e9cdb7e89f5e689cfc1a3daf83fb764ffba13527dd328942','3c65bcc476093969265b0e2a08d3098e42507c3894739e41f40e1eeb34bc7d21','b7be1c6f256b42196a4b1836897d08add30f89196d9f03ec9f068152fffa9af9');
INSERT INTO "change" VALUES(94,'4abf8678a74407c4','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改支出数','payment','ad7a33cc18ac3a6d','amount','手填',NULL,'-120.25','18e0e2a17358642b','a0b505516af2a49d110ba5de37ac9ce62bc04f84b5c44a48eb37a4a5ef388955','3db295b63c66b075a547753a0525d9bc2bde6d82487131a879ed5b9b542d43f9','2fa24014f1cdf46f4a0f9eb450826f2656d4a7f3f5b5c31c139f1e4acdddf8c8');
INSERT INTO "change" VALUES(95,'d41b22962a415c08','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改收款单位','payment','ad7a33cc18ac3a6d','payee','手填',NULL,'青石印务公司','93d2f8e0152232d7','10888749ba105570ffba36d4b0cf33ac30f8f3962059095060bfd81d67373de1','4d5ebbb920f3f34a14c64b92768aca0aae49a83fdc57a7098388ebcc815ebdff','7ecf65a7927bf3deb8c50d1e05ad150984c2576b32be1fce3dffd0843d474765');
INSERT INTO "change" VALUES(96,'e3abc522c098596f','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改对应活动','payment','ad7a33cc18ac3a6d','activity','手填',NULL,'c3f1da032c109d99','5b9fc2b234036060','69744b8493103856ee0cd8f3e4114688d7b4e0bb2994c0aee45f50a4420a2312','c3de88753cc69643de2cc44238a31b1ab29ae6a8da80e2dbe7d6847efbc63e88','5ce2b73a45fb287ea9ec28794701fa5937553db2e447e450219be8eee4839f5e');
INSERT INTO "change" VALUES(97,'ca564a28aa965563','2026-11-28T20:17:03+00:00','张会计','办公室电脑','新增协会','association','74a6ff86f7f81f7c','*','手填',NULL,'1024','c3548bf611b64d2d','e61c80a043c97a965f8c4b97326851799df4352b1370bc2757da50b3f03969c7','ac0f8562154b508a0a937f3af00b72d96e75844e2ad99cf9c22d39e87b316c3b','b9f7710a70dbddbd71fe4fd5b3f24161f8824592b8342ad2b31d3b361aae399d');
INSERT INTO "change" VALUES(98,'25242646332eb0f6','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改协会名称','association','74a6ff86f7f81f7c','name','手填',NULL,'书法家协会','ed3134b0309dcdab','b078e0f06de68cdb6c2b9fbb659e485188b9d6ba94a08673a293523bcc0127d6','226fe9d175ca1773970ae6b0ed71bef43164e9537b9f2d156e57921b05f1fe74','6760ff58aed3873e4c0476f71fb4a816d030728a5debd030be7867122e4a4b74');
INSERT INTO "change" VALUES(99,'09de8f3c9b07411e','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改个人会员数','association','74a6ff86f7f81f7c','members','手填',NULL,'86','c8dac34d41301f04','e65a6607cd04be7f3c7feed36bc4bbff5a3464d4efeac457528fad9f03bd909a','e06db511070c1f3543d4180952d15c9c1878e54904e48ff3859559d42fadf01b','e1cda1340f1ee63b6c978d7eb571c73bf5878de6154f536f9a8c0d755b656ab7');
INSERT INTO "change" VALUES(100,'06f485471369e86c','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改成立日期','association','74a6ff86f7f81f7c','founded','手填',NULL,'1987-05-01','cf4731fa0bdb74e6','e6d75e2283c1cb44141eace6b853597ddcbb0447d3244e522a6780383743b866','fbf007d1842c9dd7bdbebe5df791130dbda217c0ccc8ac73d5949de6bec93d45','23706f1b2781c2e34643d8dcc9220ff8fee2d28adabeadfe649229bc50c3fb8c');
INSERT INTO "change" VALUES(101,'26116615ce2ff3bf','2026-11-28T20:17:03+00:00','张会计','办公室电脑','新增绩效指标','indicator','4db9c0014459a9cf','*','手填',NULL,'1024','e3b7d542339128b4','767abfe26d1ea6eebd4f4de6ff825b838d583ce2a9c299a3d7e148fc233c951a','24a58f9226e9db5ad66d4cef2227ca7596b6a6b83ef0a8cf50fa6b79a3782367','4c5f6e53b37c93ec6060128671214d53c4653f8a2ac1d55aa92e1b22f741acb1');
INSERT INTO "change" VALUES(102,'1a3d64810b2eddf5','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改三级指标','indicator','4db9c0014459a9cf','name','手填',NULL,'办展次数','435c493ee62ac2da','1aebdd4f7d80de3702f1cc5ae98bc97a69af720ac061deca23923bc08fcba948','0369084b804b54f79fe729c6123ba69bd0e2b48d3ce85cb89a2db2bcab16226d','e37a57c8d5028a2dc633eb691baf12a58fcee8592d5e90139aa0e8e15841b3b0');
INSERT INTO "change" VALUES(103,'87514a03e6880ea1','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改一级指标','indicator','4db9c0014459a9cf','level1','手填',NULL,'产出','7cc4bd6592a95ce2','d411534b0cb6bdcb4489f75da011370abedca3aa758c9b14121133348189bea9','377a7dae2a3d564bcb6bd88fd164897851dd07a844b905c855053c2abab67187','eb5ac65b35d6c961c336c79a123bafcb4021e6754cecde62020973a7914172f4');
INSERT INTO "change" VALUES(104,'f21e3f10590adf35','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改二级指标','indicator','4db9c0014459a9cf','level2','手填',NULL,'数量','9aa2654b0a458b24','c9e8183c04feae2a71f818abf702a16f46e6695c3c951d31bbf4f756ffe54cbf','348d0708c17f783ae1f0ad71d4001b1d0df2c3c0046dbc21d5783d18e397947a','0a0da47ef495d4aad47a1a3928ff604b46e7af199590cab6fb698ce929cf6b22');
INSERT INTO "change" VALUES(105,'f103f593aab968aa','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改年度指标值（调整后）','indicator','4db9c0014459a9cf','target','手填',NULL,'2','0340a59ef235355b','5f139d2902f13fda382cf1a42898015573c8e72d17d926acbf2e9bef3e166857','625d474cd22ded906dd86dc25986b9c5e6579c66efd696f221ef3a9e9b207098','d5462ecb98b0ce7c6fcf8df3a539385fc1f9082bf981cea06f9bd0592c25a596');
INSERT INTO "change" VALUES(106,'549f92705990c4c0','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改实际完成值','indicator','4db9c0014459a9cf','actual','手填',NULL,'1','f1bf70ffd775bd37','66f520de5aca022267a073100d950fba6583241582204fe73cfe1d47ae03bc04','2b9ae5f73436636e5e07c5d6618a0530133c671e21ad6f635887b6ad18915386','f01b1b71aa4d67921c863cd242016a3b82dcf9d96effc008c461a57e37530930');
INSERT INTO "change" VALUES(107,'1280d3fad65c5792','2026-11-28T20:17:03+00:00','张会计','办公室电脑','新增制度','policy','dff2629cfdca0084','*','手填',NULL,'1024','5056d2c4c6397b73','978619d30092c454200e176d3e769ab9371cee1cf76c87aa8a5fe5492494e180','a69268542b589f63f2c5c36f33747473a2abd2f6616d277dbc365b8aba1b4cfe','9b047b2abc4ac0161712af084ab132ef18fabeb33b9bff2eef1d51a2a407e102');
INSERT INTO "change" VALUES(108,'dee21bc7f5832ced','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改制度名称','policy','dff2629cfdca0084','name','手填',NULL,'财务管理办法','0e9634477ecba4a6','79cbbfdcc285d5db80dc6c18ea42d058e4923ee2adef0915869f2fe55441316c','2c5153077934631e2f91b311e43910216fa22b0e60d31514cad01d3b1971be69','080aa4ded9ec78fa01311141a934d5d031c046084798a6c59d11546461e5bcdb');
INSERT INTO "change" VALUES(109,'d076afb66864903f','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改正文','section','5c25f5b9c6578fe3','content','手填',NULL,'青石区文联是党领导下的人民团体。','f6553e81717ae7ae','2547f8cd7d6ad0df708b1ef58a14ef20412d5d4c3b77cb439e6b6e8ea92d58b7','9f5d2d2aec56cbd4a7422bfce490faf294969dbacd78accc218604495f576e05','87f723e52977daa17cdd90249ecd9042646f682258cb05c1abb4af4052219b6c');
INSERT INTO "change" VALUES(110,'e15941b1750227e1','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改正文','field_note','8fdafe5680c44805','*','手填',NULL,'1024','6319d8498a8e477f','3a868810663f984279b37b9e22ff2c27035ea6f90412151f19a7784b414a130e','1256ed42774334b4a76246667e7685854c80323cd9a1d4dd16bb335538d4782b','7572aa9c460fa25c8a9d71b633e5bc972ae023ee6c94dda6251d10cef4d5f848');
INSERT INTO "change" VALUES(111,'e15941b1750227e1','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改正文','field_note','8fdafe5680c44805','record','手填',NULL,'section','c0c213d3b2c9d87d','592954e864afd756e13591100a8171128fe2d0a9747ae6be0b8afec11b95e48f','99ed9eb4c5ba73ee77e3def082cfdfeea57bd88ce1a02b515ab44a8830b49551','d2b11a611ec309c3a88a4eb7aaf2de8a63d56e2061d71fc4ba5b345a0ae4d5f6');
INSERT INTO "change" VALUES(112,'e15941b1750227e1','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改正文','field_note','8fdafe5680c44805','row','手填',NULL,'baa8fdbbc2570f0c','23afc3203688582f','60c66383596dd4e623379567db68275a01390ba76723391d4569c8b1eae42294','9266a3a9068be7b7accce6386c974f053959ccfb8ea96a41711f172a18d261c9','cbd9f41041bff12a498fead96276026e4c10170b0111dea8e126175ca5e5bd85');
INSERT INTO "change" VALUES(113,'e15941b1750227e1','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改正文','field_note','8fdafe5680c44805','field','手填',NULL,'content','b729b293060f6529','f440b51ee6abd53842bd8fd4d389416397f51e04c6dce49defe372aa9e783a0a','e5b025ed5d61e415720238e08d07b0a69611df303cdd53975c6412eeb431617c','d7588e816a2b4696dee687d2ad71e79402547db24085917aba594d9c39c01570');
INSERT INTO "change" VALUES(114,'e15941b1750227e1','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改正文','field_note','8fdafe5680c44805','origin','手填',NULL,'手填','2897e0e366e9ad09','0bf8e74cdcfa366125e8384e5590e2c60bc1c31864ba978d48e19037f0248480','8897fcac9ee8e1b25d40c5f46dee2822013f2b3201012cc2a4b93be27fda8531','6dabed5ece0b0789c7d60c38fe7326bf8effaa7d86bbfc423d38710bdf5a5c68');
INSERT INTO "change" VALUES(115,'e15941b1750227e1','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改正文','field_note','8fdafe5680c44805','confirmed_none','手填',NULL,'是','5ca68fd310b8ee79','fc00e7ba10e05da8e1b48f29e8da6b41b4063a8e76e3d3e8d80257f42576bbc2','b136f0807ddb863196b11a59e13540b4e1e4152ba03c84be73fccd5c56b49599','81a48841a9c3d013469c425e19b489fe0781841a5c3e6a95ec174e4fa1fdf22e');
INSERT INTO "change" VALUES(116,'29bf98fd75e21034','2026-11-28T20:17:03+00:00','张会计','办公室电脑','新增存在问题','problem','97a66e5493376454','*','手填',NULL,'1024','71a51ef1cc6def35','212f38d019a87412412ddb278b6ba9d6887f79ec20ad27829993df036b399a22','68a032715696e940243d8fb8f5a12b6f3c7800a35ea571813d3c53fdfe857443','57c18a85d72822198fb52c5544262c48888b06485d8e236c730497860d100b26');
INSERT INTO "change" VALUES(117,'1f147e387c566db3','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改问题','problem','97a66e5493376454','content','手填',NULL,'预算编制不够细','943d20aad41f1645','a7d4653d5cce362f7cd5c9ef2f6d966b07585624fa8ec2874b9f27b162f754cd','174f6e9348b43dd3c1d802d9218f72a1b0fa533ff87fc62e94693326f2ed912f','d8cf3b2ced41641ab2cd5d65f4ff2d4a6b589997192310f82365f4a72a67544d');
INSERT INTO "change" VALUES(118,'4c47665cfa8804d4','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改原因分析','problem','97a66e5493376454','cause','手填',NULL,'测算靠经验','b4f20a6bba6ba377','a50ab59cdc4f7fb172775647d6d7dd0e45307fe1d196be840690e28d0267bc9c','a89154847e0001a6e1b9419bd4eaef022d246e7fc68477435b03a0863f63dc4c','c2ca23833090522a1dd18b1f72688ac1ae12020e5d2ab1ee02d99374715408e2');
INSERT INTO "change" VALUES(119,'55421bd8959b33cd','2026-11-28T20:17:03+00:00','张会计','办公室电脑','新增人工评分','score_entry','e6ae4788d0381af1','*','手填',NULL,'1024','38e9b364f54ffd8b','e7e19f6daa1797baee2285cfffc07774a89679b781b4660dd832fa62e87e174b','c27641097b88acc2ee90d269afeba4b2472d96df095d186a01f42f2b90737897','4074c7bca7c31746c6ad5fb3e21c5a0549802c53c6be21d280632131b87db936');
INSERT INTO "change" VALUES(120,'8cb9487fd7c9a95b','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改评分项','score_entry','e6ae4788d0381af1','item','手填',NULL,'预算执行率','5bcb358fd28d8d40','ae8a90e864193bf1e1230c730aa1cbac33e2f749e82f0413b180b7f442b2e20c','8886833c35942fb515ed497e8e8dd7217d008459343017c1eec3334a578be1ca','e407a46141e6fe004116fc9c7a9da5e21af12d898cf270306df287c5e398a00a');
INSERT INTO "change" VALUES(121,'989ec5045a9750bf','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改人工评分','score_entry','e6ae4788d0381af1','score','手填',NULL,'19.5','ad45c44467448d45','c730ba0be089fc6fa6b7bc55bcce7f9f9615c9d03270fbf590472369fb45437e','269949324b8e72838bd2c764a03339fd30066874fc43c9ee5e75f5593b855be6','da25066e60bfcfd6807fb615f1ed86129452a884619f5b1b416561a13820a80a');
INSERT INTO "change" VALUES(122,'7105196d37f6a972','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改评分理由','score_entry','e6ae4788d0381af1','reason','手填',NULL,'按财政批复口径','6f71308561d0adb7','d9fa076cf6b7fdd70f141824b46b257929d47823db2d186af4b48b02030db3af','eec2f06e677afbf6b90c8544f9a06e2f9d8f8dac51dcf9a9564ccf0fcfd05422','de02dc96290792140928549373fa32eb346a31f3a2f28e5d7d28215a8e3b9d13');
INSERT INTO "change" VALUES(123,'f299de0549a161a8','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改地点','activity','c3f1da032c109d99','place','手填','区文化馆','区美术馆','6aff519f064eb12a','b2f31fc76d836145bb01bd18d70f555245032bbadcf24ad2460b5f7f733c0146','69c150953fb718075ecc341a39fa5c9de360c2a2f4bee78c41aa8bec5e60386f','b11dcce034b5c96a023df812ceb8a7d19689ab6e3ed83fd24721011c8904da52');
INSERT INTO "change" VALUES(124,'985b1940f817f7b7','2026-11-28T20:17:03+00:00','张会计','办公室电脑','撤销 修改地点','activity','c3f1da032c109d99','place','手填','区美术馆','区文化馆','df4f1c9fd3290862','80c8878f8a85beab1b142c79d00f9627c8842fb612d59247ea6287675eb86eeb','c8cd86f3387ecb2b078f2486a92a58bc01220babd7abc1c95cde5877dd96f51b','2e225ab606d150ae0615fe2d74502760aa55fdc10c02590a2dff21af6ab9c978');
INSERT INTO "change" VALUES(125,'70bb217109e0b6b9','2026-11-28T20:17:03+00:00','张会计','办公室电脑','重做 修改地点','activity','c3f1da032c109d99','place','手填','区文化馆','区美术馆','d873e299b3061978','c4a0012098df7e3d1bd9d78403a86a384f1d530dfd074e5997efb3771c297329','f0f549e44c3c4ed64973dc45189dd09da25773d75c758586fd899043fe416197','4e9843e231529bda78f22b22f1e3c7a3a10f08d68b110a265e7c2eb7ee5d0ae0');
INSERT INTO "change" VALUES(126,'46c454697ae29663','2026-11-28T20:17:03+00:00','张会计','办公室电脑','撤销 修改地点','activity','c3f1da032c109d99','place','手填','区美术馆','区文化馆','c32d3ae8abfd8841','06f2d9a9cd8bd9950eaaebd2343ed755cf4bcc12c6f848e834412ef220f7c13a','47847c897e8d34a277f5695391605559fda08e840e0cd3c9258f644f8346b95e','bd93514f3fe2fe31267b7c9de0c30209f874cecd418fe8630cc11d0a565c771f');
INSERT INTO "change" VALUES(127,'a8801950fe6e5aed','2026-11-28T20:17:03+00:00','张会计','办公室电脑','新增协会','association','088c9e3d14218013','*','手填',NULL,'2048','a502f2e356ad3f36','538d621f11ba370dac0360d678197b72c2fc234069cee91a30508a738eec6e93','ff2fbf693c03f91d91dcfb343ace5eed694c4faafaa6bed3005ff251d12c4337','0d1a8a63aca16437d79ba0a9fa0b2b0416295b17a4c523c732a7f3ced3f9f0b8');
INSERT INTO "change" VALUES(128,'2efccd8aca4eaa42','2026-11-28T20:17:03+00:00','张会计','办公室电脑','修改协会名称','association','088c9e3d14218013','name','手填',NULL,'记错的协会','6d4a2bd30eeaa569','76d845cedbe8a51ece19ae44c0200fdfb11fa75f80903f99435ad2556332fa7f','af07f81d4360412b5d5af48208ebc94ca454c34580e2d63b95c6f02148015efb','f56a78ad075d23e424471dfa6149190b88ea95fa6663099093cbce244d2dc75d');
INSERT INTO "change" VALUES(129,'d92fd23a98e3fcba','2026-11-28T20:17:04+00:00','张会计','办公室电脑','删除协会“记错的协会”','association','088c9e3d14218013','*','手填','2048',NULL,'92544389493c3487','8cf983fb9db8853aa82c5b2a4ed3fe03563af49b287db15dbe122435e31f398a','8024741d8467b185a45dc229b6c05c1a942be78d0d99c363dc38ae76efd2ea5f','496d55055dacaac6bedd092e5e77d8c6fdf5884cfc1ec938880f51f3529d38f6');
INSERT INTO "change" VALUES(130,'d92fd23a98e3fcba','2026-11-28T20:17:04+00:00','张会计','办公室电脑','删除协会“记错的协会”','association','088c9e3d14218013','name','手填','记错的协会',NULL,'ce21a13df69dcde3','d8b0a48531a08d3f5f488382fc8b043b0963ebc424bacf3c62b763ff5ce5fd81','84f35382e8e3dde131d37b4b0c6b4a081d1def48865cd48d3d588e4648cb5874','33dd33e78d99117676f46f19be5a430040962f444ca50e645a8bfca5cd23dbf0');
INSERT INTO "change" VALUES(131,'5d0e7c55ce029f00','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增人员编制','staffing','f3edaa80759b8242','*','手填',NULL,'2048','e147cdfc39498082','01f468b9cc3649910db479e331bf2903f1fcecf1eed9fe83b7cf03797cd6fab0','edca552a84a57fb6ff5e061f202387b5f195e193b67e2ef28ef54d39fe0fa25f','f832dc1567a47cb699a35d77b2c45c0391a855825904c0b3c3c7d230ff8a2bcc');
INSERT INTO "change" VALUES(132,'1c93d62c184e1ed5','2026-11-28T20:17:04+00:00','张会计','办公室电脑','修改编制类别','staffing','f3edaa80759b8242','category','手填',NULL,'离退休','d7ba2c20622e2f40','96347da25501cfab7f6a77763d9d9e2bbbecf8fba2c2af16d31dda6e5675123f','1dbd9402b366e9a7ac65c44e5647e43cfb83c2f6c84d6dfcade5675c2f8c0469','43ab9ed2b56913592107c5e766f7b45985155484754c3a91d76ae389163c78d6');
INSERT INTO "change" VALUES(133,'efdb8576cdeb5ec4','2026-11-28T20:17:04+00:00','张会计','办公室电脑','粘贴1格','staffing','f3edaa80759b8242','actual','手填',NULL,'7','c0089fff20a288f2','449beb9d755a6afcbd9a93fbef9ca9ae56ee3c6b3859826456c43ee93165f761','d7d327b2d5dc4992b0008e81aad98732170da6fda9f8fe14d64f4841bb5fe3ad','d439951b5c2e54482a2e174e9d7c1b4382705a5de30c300c823da252f7ad61b4');
INSERT INTO "change" VALUES(134,'4c14e9dcb2a50e65','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','88c7b0ecba58b94a','*','手填',NULL,'1024','092cdbc59d13e751','207aead0e9c6fe363996b5cabdbee8ad5b0d7be308aef76ff7c9a96865ae5322','b5ee89834b8905fb0a42d5808339944d624e2098382dc557c0222b15a3e3c5f5','acd5729e8a2596daf9794adb58179bd09466ff55df59790b01f72155d6d62f94');
INSERT INTO "change" VALUES(135,'4c14e9dcb2a50e65','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','88c7b0ecba58b94a','name','手填',NULL,'展厅照片','529f75d9aa075926','af11e85458914c5092e47aadc8fedf6e06e63a7c7a6ad56e12085265c10180b7','183c1c2eb760678bb159e32327a41837b1c94ca12fd18b460e6eb9dc5f672257','a41aa13e71e4b508efcae3ce200ba3beae3a4db6ec4cc823ab7e81c15fe76c4e');
INSERT INTO "change" VALUES(136,'4c14e9dcb2a50e65','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','88c7b0ecba58b94a','kind','手填',NULL,'照片','1c47aec458455e3e','c6dc0ad82e5d510e50687c2fd15232e46af193c3edf523d7c754d3b2e9cf5c63','4a19b19ab5a5ee3b022f4d746d3735b4271b7338254602b92a0e55286f7344ed','c1443262b7c78a924c220c329b8e55d8cdd938e91dc228fa29448978a4e6899d');
INSERT INTO "change" VALUES(137,'4c14e9dcb2a50e65','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','88c7b0ecba58b94a','owner_record','手填',NULL,'activity','5eba44dcae87f20c','f1518cb66f14d05fea58fbaaff1c7b58fcd0a211be6d4af4469cfa9cb16d49ce','1741531588ea17b045e61160fbaaa4eca129a8c4abb786a4612a5a91a3ead9fb','e554a641f88da47a2c9b46de52827084a3f11b920e2d90fd6aad93238b4a9f03');
INSERT INTO "change" VALUES(138,'4c14e9dcb2a50e65','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','88c7b0ecba58b94a','owner_uid','手填',NULL,'c3f1da032c109d99','c9419a97c3be4b82','88948837afaf1bf5dad71579b5cfa80b84038b71a739447162b9201854b79b31','c702103f600e39426cef0890276ba5a7752ed629613018b99e419b2a784d1d73','838c66ba5edbd7f5644b688a99ce1726524e9ba630476acaa1f3d25901f5261b');
INSERT INTO "change" VALUES(139,'4c14e9dcb2a50e65','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','88c7b0ecba58b94a','caption','手填',NULL,'开幕当天','89856f1aa97baa96','a76892ba044c5e349589918277b0689712eaf9255b09d6721f80229cab16ea0a','e8056031e49cc72f96e87d1fd97765ca0f9f696f99cda2475de34cc11f0e394e','c20ef2acbe3ed120ad4b79d7bedee5d586925a049f62775b4fa901f304fa9483');
INSERT INTO "change" VALUES(140,'4c14e9dcb2a50e65','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','88c7b0ecba58b94a','photographer','手填',NULL,'小周','fcc4148fbc87db4f','61a303273562b5ee5ffd886dc2c9b3dd4b7847e3d35f17e4230024eee95e99e4','56b4a0c632a41ab4205685f837855f7c9d06c56b1dc9b48ed720951047e6d015','80ad0c540cac472aa173a5e31d204bdd2529074ea9aa96963babf4f19857e00d');
INSERT INTO "change" VALUES(141,'4c14e9dcb2a50e65','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','88c7b0ecba58b94a','sha256','手填',NULL,'b1442e85b03bdcaf66dc58c7abb98745dd2687d86350be9a298a1d9382ac849b','fb97600e7b859674','586ad5eead46fca992a62c04d19db56e64f665e7e1cc822bf3b533831b1e3b40','d59b8f5088286c382d461e852b9c5a056f509d6b7355f01208672b352a8f3230','8721244933558e5d044671e8a63e24ddd0d0791d4fa1ff9a8bbacc4a0a9d053b');
INSERT INTO "change" VALUES(142,'4c14e9dcb2a50e65','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','88c7b0ecba58b94a','size','手填',NULL,'43','7d84f084b5a2ae7c','014c243e5827b9338bfede9d9144edee79750d584ec9610181d38be7651e0abb','70d693c6f508e2531f6ce235c6afa34aeb7283ada4b2df2fff4cba6a094c01b0','70cf2e43acbdec1a5b368a124ec097609ca574335c75518364d0821d8f36a812');
INSERT INTO "change" VALUES(143,'dfa95c30d0152577','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbe7446e99871677','*','手填',NULL,'2048','f482ca605a400b71','4cfb100bc4396a31614ed0db98b67c7bc34b8182a3d275938c9177348e57ceaf','a171e1e8cc3549c151c1992bb49ef0fbc99fc3efa0c30fdb7adec587fd6124de','f55bb6b0270bcc79d582f7a1c69bc910b9f5f056a054eb8e52a2e146c2e06c7d');
INSERT INTO "change" VALUES(144,'dfa95c30d0152577','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbe7446e99871677','name','手填',NULL,'签到表','2d1b1250eb61a74a','dd5f98ea342f22a71deef1aa265fc48be393adc37af781f1717ceae91df3fe2d','ad5d750a7486c0d00f82db3078c6e084eb734986f1c4a045179d7adf0baf347f','3435eb468b6679828476c9e6a685a7400da3b68490a9fdf37d13bd0a5cafde17');
INSERT INTO "change" VALUES(145,'dfa95c30d0152577','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbe7446e99871677','kind','手填',NULL,'签到表','f40258cc34e77309','905db7580cf6889de21668fb10bc70d4fca9e9f3f8958d9a1ab623d316c53555','ae2f68897aa7356279ebcca910ed05789238a0ba87c8f525e693019ea17e781e','61567ccbf7121faa0d20d0228f7fdd9241d800c6acec6c39f58b4e793bab1a41');
INSERT INTO "change" VALUES(146,'dfa95c30d0152577','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbe7446e99871677','owner_record','手填',NULL,'activity','3a5afc480d960be2','3e76511d2f5b4d997f037271a67729ebda7ef19a6d34a3932f8eeb4eb629f653','352f7eaeb1b120c41a3460142af551d86870e9219a220678c4407e7819d37c00','be28e24e0f694557492c6e548715858fbddc1af0fea01e4c733d7806f06dce14');
INSERT INTO "change" VALUES(147,'dfa95c30d0152577','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbe7446e99871677','owner_uid','手填',NULL,'c3f1da032c109d99','bc1b8bdfc87ef817','3d47f44a94256018c2449511427a39102aaff1a09cc2c49e1b772c9f2cc1d34f','29dfa42eed9a1fa23ab516416f404125680536662af4a6157dabb47f663fb967','0c20423ce5d44907575c48b15a05bd2606374eb2f05df45f890405778167bdee');
INSERT INTO "change" VALUES(148,'dfa95c30d0152577','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbe7446e99871677','sha256','手填',NULL,'d3b5820de47c453d4e2f85c33c6451c99720854c4136ecd4377e5e7b1aa33ef8','d6ed856a5deb97b5','bb934b0b21e1d1a68070eb0a8627ab93e7bc2088fe963d5ad19b32976bf4bc24','c67bc2b263ec925152ae981d11855d9013cfbfaea7b81200e8fe7ea392825470','be5eecd17d220945b53cab3c696eee24b055656e7a766911052d43c2bfc7a1a5');
INSERT INTO "change" VALUES(149,'dfa95c30d0152577','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbe7446e99871677','size','手填',NULL,'37','28f8b16c35ca6d53','1b9262413681d9b68530b58a9a9197f839a4189bf2d305ef36300bb18f405593','8da8e067b5db2547d4b535300f26b64e38464912d27ba2f2b8e73572f15b061c','5053926f48cf225e17925f547b17e18b01e0525fdb7b822e5812b96d2793743d');
INSERT INTO "change" VALUES(150,'23b10bdc7bc8f1f7','2026-11-28T20:17:04+00:00','张会计','办公室电脑','新增情况说明','explanation','1778044b17764ce5','*','手填',NULL,'1024','90e7164d51b4a48e','6230ce64055023e00aa1c4b406da9086ac4be15b7d26e5d9c168f1a7d0d43b83','271ae32969cf88207b8bc16e13be996f20ac4d895f4f1f7a6be257701aaa9499','34c4b37d7f53a9e9ef8402d8a1cdb664d2142ab21cbd9338d3bdda0a8ac3431d');
INSERT INTO "change" VALUES(151,'fd151f5ba70d9d95','2026-11-28T20:17:04+00:00','张会计','办公室电脑','修改检查项编号','explanation','1778044b17764ce5','check','手填',NULL,'C51','72d237bb76d027dd','aebf38e9a1d118229aab5ba5358dfed8237209cfea2e8a6ce441d268bb334a01','f820cc17d29e75d8c1ba9bd66930a5bada67aec855cd45518af158ab1252a77a','9823f08f3800848bd86fc4ce3fa0bf80ece9e4e53793fe4cf8fdd80ca711da73');
INSERT INTO "change" VALUES(152,'414138939fff3bf9','2026-11-28T20:17:04+00:00','张会计','办公室电脑','修改所指记录','explanation','1778044b17764ce5','about_record','手填',NULL,'staffing','e8525bf951ecdcea','1122a6d499d39e307f45dc82205e5e9af130217f00832f8e2881065e32af0ad1','003be2ac28640f353a9fdaaac0906fb8258b3cb165284caf85d60c9a70f2e75e','cb5e9369699af0040da3df3a3781e1ebcf90c4fbd9f7eea2019543211b218771');
INSERT INTO "change" VALUES(153,'057a9dcf67503a9c','2026-11-28T20:17:04+00:00','张会计','办公室电脑','修改所指记录编号','explanation','1778044b17764ce5','about_uid','手填',NULL,'374ccb73edff65bc','ec7f4fd6c04d5911','893a4f1ea51db62681dd62b78de5d6dad32ceef766e6789eba3f4e47672fa5a1','1e79cc8e48bd6367653729084f2c66d1f7b58322bb0af49d211942d476d4a7cf','d7201ea80c77f5d1dda3e280c6c4b654acaa0f1c0e9dc662326e2098b8b01434');
INSERT INTO "change" VALUES(154,'a9eb0d30e073d96c','2026-11-28T20:17:04+00:00','张会计','办公室电脑','修改所指栏目','explanation','1778044b17764ce5','about_field','手填',NULL,'actual','e6450dedf77572bf','211d9bf9bf7be6dbf71a39ff494da9e5cb58fa8ccd01092b9517ecd384245ec5','8736dfa24ec681ced43ab51a33b9e2a09dab3850783427e6ef130be545a0c435','efefe87b72229893dae93eaddc314c378e65849c3abbf8004d449a21be4d495e');
INSERT INTO "change" VALUES(155,'6452d217668cde8d','2026-11-28T20:17:04+00:00','张会计','办公室电脑','修改说明时的检查结果','explanation','1778044b17764ce5','finding','手填',NULL,'行政编制10名，实有12人，控制率120.00%。','3159ce0602a263d9','90d5ca501fcd7fae560a6441d059d5a1538bbad900cf4f9e7cde8ea1515867f5','a2f8c6d10f3330594e69ad758cffcfa778526ab13baa4f2c72b97fa2a106fb47','d7a29c784f2862448cfa1400477a58f2dbd44c8945318d2f2867eff09425d883');
INSERT INTO "change" VALUES(156,'88c3e339cb30ba54','2026-11-28T20:17:04+00:00','张会计','办公室电脑','修改说明','explanation','1778044b17764ce5','content','手填',NULL,'两名军转干部单列管理，见批复。','539c0704d651c082','544dc8d093f54d9cd95db97190cf109715d1130e413a19df9ef173b1d7a73aab','c7e660b19735b00ec31cce6ee420ab4d76c242889bf55a1e767d685d6a4857c1','272a4d1db930ea3280bf0d06d9a567b91ff178698a2c9b09b7854727e1b34711');
INSERT INTO "change" VALUES(157,'4c6f2e3cd21b69fb','2026-11-28T20:17:04+00:00','张会计','办公室电脑','修改说明人','explanation','1778044b17764ce5','author','手填',NULL,'张会计','41739e6460788c71','5f8f3a1230cbfdeec9cc08b2f208058ec595188d61c2575a0472c4df86607a4b','2ad4fda84d921c4b771ca2e08b6f0bae5725ab1cd526f1968e51dc87d2327705','b2a7ef30720d7b8a0a508ce1f384f27cef0dcd15b4135c06beb1df00e00be616');
INSERT INTO "change" VALUES(158,'76083cc4cf42cea3','2026-11-28T20:17:04+00:00','张会计','办公室电脑','修改说明日期','explanation','1778044b17764ce5','written_on','手填',NULL,'2024-02-20','5d13758876778df5','dc61e9ef367844fd5f9ab747a231c13d74b181e2e6d3d07840bbdf297a7245f8','8946e2656b40621bbc4c9f30400f0e99bc0cc9a2c0f1c49193f87d1174ab5e07','c5fed0ae91133e51b3560b4426241b8f0820287d2f187fd2054f6eb9d29fcfaa');
INSERT INTO "change" VALUES(159,'afd646717a882d7e','2026-11-28T20:17:04+00:00','张会计','办公室电脑','修改项目负责人','budget_line','129674e981bc6e55','leader','导入',NULL,'周主任','fd3e5066dc6d541a','f7c557f4070246ff410947ddb15db0ba1fc1df0ee7fb5e0e1ac4b3014590a263','ee0c8a07e87ddc34c11ee348bf5664447d162610c75102dec3357c081d3d22be','2924bc448d5625508ad2f39b81317a17d449f0f73f96b5476baff5923fe565dd');
INSERT INTO "change" VALUES(160,'afd646717a882d7e','2026-11-28T20:17:04+00:00','张会计','办公室电脑','修改项目负责人','field_note','42c3886288017acc','*','导入',NULL,'1024','a35b05f3e1244dc3','04815f5cb682d1756cefe162483f95284f0d1bf84cddb5930f57244e2ff0e594','ed876d2eadc8d54a50208cb64ac9b6efa19222eb6707f775120ab9ef75b046a9','879f5be61fcf1893b34affa504c74f56132a191b07cea838121a7414d9cdc9b5');
INSERT INTO "change" VALUES(161,'afd646717a882d7e','2026-11-28T20:17:04+00:00','张会计','办公室电脑','修改项目负责人','field_note','42c3886288017acc','record','导入',NULL,'budget_line','73509ccfef1c805e','6f33b613c2dd905018155c6848472bae777e8a3989d92a9a1d9c26bd53d4c68f','38b39e44e25fca0e3ebaabb585e8d48fd243e03b4d24c8dff34c5c6cc0ebb349','969a898f3533eeaae455fd7362d1fbbd16feb8da81db50d9a897b56ae16b3677');
INSERT INTO "change" VALUES(162,'afd646717a882d7e','2026-11-28T20:17:04+00:00','张会计','办公室电脑','修改项目负责人','field_note','42c3886288017acc','row','导入',NULL,'129674e981bc6e55','90ca9a2e89810606','6004f41b2cfb747f7f88d985da626bcc65683c895f9e7a9a095807195df9c2ff','0d11c7189654c2bd00b6826ecd17a2a8d5e1f70cd5b5f89ee90141c1ce70c071','931e7cf57c863b05e5f02ebd615874d80377af3fba7c2b0dc81ce6c0186c5d20');
INSERT INTO "change" VALUES(163,'afd646717a882d7e','2026-11-28T20:17:04+00:00','张会计','办公室电脑','修改项目负责人','field_note','42c3886288017acc','field','导入',NULL,'leader','f5d7c282eef7bf22','bf0a832ed5bf785ade393d596298aa504b5fc3af418cbb2498affcbc4df64e30','5d1215746d7381e6a117666f01a7e2bc83aa9f7bc8194b0c563937f5f2357d78','23b52c476fb9a8ea5546011d922122950c7a8cede1a95182e44f226938d4598b');
INSERT INTO "change" VALUES(164,'afd646717a882d7e','2026-11-28T20:17:04+00:00','张会计','办公室电脑','修改项目负责人','field_note','42c3886288017acc','origin','导入',NULL,'导入','d8ba63b92905737f','a0c085b37d4c6cdd25aaabe9adb111732f9c9f03f0b82e887839bd52b497838e','cf269acdc48f0735b5987093ef23211431c4b8b6924145d5c65cedbbb25f8e91','36621f55d09efa5567fddd36cfa758de36bbdb2820e4fb5de89d16e50af46155');
CREATE TABLE "department" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "short_name" TEXT, "nature" TEXT, "code" TEXT, "budget_level" TEXT, "superior" TEXT, "internal_units" TEXT, "internal_unit_count" INTEGER, "subordinate_count" INTEGER, "street_branch_count" INTEGER, "volunteer_count" INTEGER) STRICT;
INSERT INTO "department" VALUES('4c650da57bc4f877',1024,NULL,'青石区文学艺术界联合会','区文联','人民团体',NULL,NULL,NULL,'办公室、组联部',2,NULL,NULL,1250);
CREATE TABLE "draft" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "record" TEXT, "row" TEXT, "field" TEXT, "typed" TEXT) STRICT;
INSERT INTO "draft" VALUES('e715f2f5742d120c',1024,NULL,'budget_line','0fe7b92aea33c570','initial_other','约三万');
INSERT INTO "draft" VALUES('bc7e2de72f328b0b',1024,NULL,'association','74a6ff86f7f81f7c','secretary','王');
CREATE TABLE "explanation" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "check" TEXT, "about_record" TEXT, "about_uid" TEXT, "about_field" TEXT, "finding" TEXT, "content" TEXT, "author" TEXT, "written_on" TEXT) STRICT;
INSERT INTO "explanation" VALUES('1778044b17764ce5',1024,NULL,'C51','staffing','374ccb73edff65bc','actual','行政编制10名，实有12人，控制率120.00%。','两名军转干部单列管理，见批复。','张会计','2024-02-20');
CREATE TABLE "field_note" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "record" TEXT, "row" TEXT, "field" TEXT, "origin" TEXT, "to_verify" INTEGER, "confirmed_none" INTEGER, "comment" TEXT) STRICT;
INSERT INTO "field_note" VALUES('8fdafe5680c44805',1024,NULL,'section','baa8fdbbc2570f0c','content','手填',NULL,1,NULL);
INSERT INTO "field_note" VALUES('42c3886288017acc',1024,NULL,'budget_line','129674e981bc6e55','leader','导入',NULL,NULL,NULL);
CREATE TABLE "indicator" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "level1" TEXT, "level2" TEXT, "name" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "objective" TEXT REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, "nature" TEXT, "direction" TEXT, "sign" TEXT, "initial_target" TEXT, "target" TEXT, "actual" TEXT, "unit" TEXT, "target_text" TEXT, "actual_text" TEXT, "grade" TEXT, "midyear" TEXT, "is_core" INTEGER, "weight" TEXT, "coefficient" INTEGER, "rule" TEXT, "deviation" TEXT, "remedy" TEXT) STRICT;
INSERT INTO "indicator" VALUES('4db9c0014459a9cf',1024,NULL,'产出','数量','办展次数',NULL,NULL,NULL,NULL,NULL,NULL,'2','1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "measure" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "content" TEXT, "responsible" TEXT, "due" TEXT, "status" TEXT, "follow_up" TEXT) STRICT;
CREATE TABLE "measure_problems" ("owner" TEXT NOT NULL REFERENCES "measure" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "problem" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
CREATE TABLE "media_report" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED, "outlet" TEXT, "level" TEXT, "pieces" INTEGER, "views" TEXT, "published" TEXT, "headline" TEXT, "link" TEXT) STRICT;
CREATE TABLE "monitoring" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "through" INTEGER, "spent" INTEGER, "forecast" INTEGER, "cause_kind" TEXT, "cause" TEXT, "likelihood" TEXT, "remedy" TEXT) STRICT;
CREATE TABLE "monthly_plan" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "month" INTEGER, "planned" INTEGER, "spent" INTEGER) STRICT;
INSERT INTO "monthly_plan" VALUES('f1913730a0e21c4a',1024,NULL,'0fe7b92aea33c570',1,2000000,1980000);
INSERT INTO "monthly_plan" VALUES('d47a91c625fa3c76',2048,NULL,'0fe7b92aea33c570',2,2000000,2000000);
INSERT INTO "monthly_plan" VALUES('9e81f5ee7b78b875',3072,NULL,'0fe7b92aea33c570',11,3000000,-500000);
CREATE TABLE "objective" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "content" TEXT, "basis" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "adjusted" TEXT, "actual" TEXT) STRICT;
INSERT INTO "objective" VALUES('1cfef95dbc0268df',1024,NULL,'办好“青石之春”等群众文化活动',NULL,NULL,NULL,NULL);
INSERT INTO "objective" VALUES('416c8a623289df4e',2048,NULL,'发展会员',NULL,NULL,NULL,NULL);
CREATE TABLE "payment" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "paid_on" TEXT, "amount" INTEGER, "payee" TEXT, "purpose" TEXT, "source" TEXT, "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED, "voucher_no" TEXT, "contract_no" TEXT, "method" TEXT, "procurement" TEXT, "economic_code" TEXT) STRICT;
INSERT INTO "payment" VALUES('c06b29447f83250a',1024,NULL,'129674e981bc6e55','2023-04-02',5800050,'青石印务公司',NULL,NULL,'c3f1da032c109d99',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "payment" VALUES('b7272b73ca6605d9',2048,NULL,'129674e981bc6e55','2023-04-25',6000000,'展陈公司（乙方）',NULL,NULL,'c3f1da032c109d99',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "payment" VALUES('ad7a33cc18ac3a6d',3072,NULL,'129674e981bc6e55','2023-05-06',-12025,'青石印务公司',NULL,NULL,'c3f1da032c109d99',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "policy" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "number" TEXT, "issuer" TEXT, "issued_on" TEXT, "subject" TEXT, "is_own" INTEGER, "in_force" INTEGER) STRICT;
INSERT INTO "policy" VALUES('dff2629cfdca0084',1024,NULL,'财务管理办法',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "problem" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "content" TEXT, "cause" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED) STRICT;
INSERT INTO "problem" VALUES('97a66e5493376454',1024,NULL,'预算编制不够细','测算靠经验',NULL);
CREATE TABLE "procurement" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "category" TEXT, "is_social_service" INTEGER, "mode" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "budget" INTEGER, "spent" INTEGER, "supplier" TEXT, "contract_no" TEXT) STRICT;
CREATE TABLE "report" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "year" INTEGER, "title" TEXT, "submitted_to" TEXT, "dated" TEXT, "filled_by" TEXT, "finance_head" TEXT, "unit_head" TEXT, "phone" TEXT, "sealed" INTEGER, "has_contents" INTEGER, "bold_headings" INTEGER, "stated_score" TEXT, "stated_grade" TEXT) STRICT;
INSERT INTO "report" VALUES('4e4a1825842aa8c0',1024,NULL,2023,NULL,'青石区财政局','2024-03-05','张会计',NULL,NULL,'010-55550123',1,NULL,NULL,'92.5',NULL);
CREATE TABLE "rule_set" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "version" TEXT, "content" TEXT) STRICT;
INSERT INTO "rule_set" VALUES('a873ced8085aa2a7',1024,NULL,'北京市部门整体绩效评价指标体系（20/60/20）','1','{
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
INSERT INTO "score_entry" VALUES('e6ae4788d0381af1',1024,NULL,'预算执行率',NULL,'19.5','按财政批复口径',NULL,NULL,NULL);
CREATE TABLE "section" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "node" TEXT, "content" TEXT) STRICT;
INSERT INTO "section" VALUES('5c25f5b9c6578fe3',1024,NULL,'机构设置及职责工作任务情况','青石区文联是党领导下的人民团体。');
INSERT INTO "section" VALUES('baa8fdbbc2570f0c',2048,NULL,'部门整体绩效目标设立情况',NULL);
INSERT INTO "section" VALUES('eb0a7352c7614809',3072,NULL,'当年预算执行情况',NULL);
INSERT INTO "section" VALUES('012fb03c10093866',4096,NULL,'产出数量',NULL);
INSERT INTO "section" VALUES('32a5c93de994145e',5120,NULL,'产出质量',NULL);
INSERT INTO "section" VALUES('f628ad51b3dba51c',6144,NULL,'产出进度',NULL);
INSERT INTO "section" VALUES('9abb2cef3c4aa200',7168,NULL,'产出成本',NULL);
INSERT INTO "section" VALUES('b668c7479877658c',8192,NULL,'经济效益',NULL);
INSERT INTO "section" VALUES('200383bbf2f5a943',9216,NULL,'社会效益',NULL);
INSERT INTO "section" VALUES('0bcb8922bfcda8e4',10240,NULL,'环境效益',NULL);
INSERT INTO "section" VALUES('4a7cf4a11897f57b',11264,NULL,'可持续性影响',NULL);
INSERT INTO "section" VALUES('7cd03c0c9c41a329',12288,NULL,'服务对象满意度',NULL);
INSERT INTO "section" VALUES('573cd90324cedca0',13312,NULL,'财务管理制度健全性',NULL);
INSERT INTO "section" VALUES('b49fbcd6e749ff54',14336,NULL,'资金使用合规性和安全性',NULL);
INSERT INTO "section" VALUES('7401a6bc77f03e04',15360,NULL,'会计基础信息完善性',NULL);
INSERT INTO "section" VALUES('ec1713bc1e85d920',16384,NULL,'资产管理',NULL);
INSERT INTO "section" VALUES('8c36a98027272241',17408,NULL,'绩效管理',NULL);
INSERT INTO "section" VALUES('915985f089b51462',18432,NULL,'结转结余率',NULL);
INSERT INTO "section" VALUES('5f72f08c5de2b9cd',19456,NULL,'部门预决算差异率',NULL);
INSERT INTO "section" VALUES('47bea46baea63ee4',20480,NULL,'评价得分情况',NULL);
INSERT INTO "section" VALUES('9be1a901a34c2713',21504,NULL,'存在的问题及原因分析',NULL);
INSERT INTO "section" VALUES('9156e60fc1a3636d',22528,NULL,'措施建议',NULL);
CREATE TABLE "section_policies" ("owner" TEXT NOT NULL REFERENCES "section" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "policy" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
CREATE TABLE "staffing" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "category" TEXT, "authorized" INTEGER, "actual" INTEGER) STRICT;
INSERT INTO "staffing" VALUES('374ccb73edff65bc',1024,NULL,'行政编制',10,12);
INSERT INTO "staffing" VALUES('f3edaa80759b8242',2048,NULL,'离退休',NULL,7);
CREATE TABLE "survey" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED, "asked" TEXT, "held_on" TEXT, "issued" INTEGER, "returned" INTEGER, "valid" INTEGER, "very_satisfied" INTEGER, "satisfied" INTEGER, "fairly_satisfied" INTEGER, "dissatisfied" INTEGER, "very_dissatisfied" INTEGER, "method" TEXT, "target" INTEGER, "findings" TEXT) STRICT;
CREATE TABLE "task" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "content" TEXT, "fiscal" INTEGER, "other_funds" INTEGER) STRICT;
INSERT INTO "task" VALUES('9f03c0f85bbe1ff0',1024,NULL,'重点活动',NULL,35500000,NULL);
CREATE TABLE "task_objectives" ("owner" TEXT NOT NULL REFERENCES "task" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
INSERT INTO "task_objectives" VALUES('9f03c0f85bbe1ff0',0,'1cfef95dbc0268df');
CREATE TABLE "theme" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "title" TEXT, "opening" TEXT, "style" TEXT) STRICT;
CREATE TABLE "theme_objectives" ("owner" TEXT NOT NULL REFERENCES "theme" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
CREATE TABLE "three_public" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "item" TEXT, "budget" INTEGER, "spent" INTEGER, "last_year" INTEGER, "reason" TEXT) STRICT;
COMMIT;
