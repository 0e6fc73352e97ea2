-- content digest 48abe4861971f0d38e82c07d85c6732d576a4f6c78e4da94befdcde62b64b3f5
PRAGMA application_id = 1464617560;
PRAGMA user_version = 8;
BEGIN TRANSACTION;
CREATE TABLE "accounts" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "approved_initial" INTEGER, "approved_full" INTEGER, "opening" INTEGER, "fiscal_income" INTEGER, "operating_income" INTEGER, "other_income" INTEGER, "basic_spent" INTEGER, "project_spent" INTEGER, "other_spent" INTEGER, "total_spent" INTEGER, "distributed" INTEGER, "closing_carryover" INTEGER, "closing_surplus" INTEGER, "idle_funds" INTEGER, "running_costs" INTEGER, "difference_reason" TEXT) STRICT;
INSERT INTO "accounts" VALUES('4532ee9bbc896f45',1024,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "activity" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "short_name" TEXT, "code" TEXT, "category" TEXT, "theme" TEXT REFERENCES "theme" ("uid") DEFERRABLE INITIALLY DEFERRED, "series" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED, "is_brand" INTEGER, "edition" INTEGER, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "status" TEXT, "cancel_reason" TEXT, "started" TEXT, "ended" TEXT, "place" TEXT, "street" TEXT, "venue" TEXT, "sessions" INTEGER, "host" TEXT, "organizer" TEXT, "co_organizer" TEXT, "partner" TEXT, "artists" TEXT, "volunteers" TEXT, "participants" TEXT, "audience" TEXT, "online_views" TEXT, "exhibited" TEXT, "collected" TEXT, "created" TEXT, "couplets" TEXT, "gifts" TEXT, "award_level" TEXT, "awards" INTEGER, "budget" INTEGER, "cost" INTEGER, "voucher_no" TEXT, "contract_no" TEXT, "procurement" TEXT, "meeting" TEXT, "approved_on" TEXT, "minutes_no" TEXT, "content_reviewer" TEXT, "reviewed_on" TEXT, "has_safety_plan" INTEGER, "verb" TEXT, "effect" TEXT, "tells_figures" INTEGER, "in_report" INTEGER) STRICT;
INSERT INTO "activity" VALUES('ecb239ec2fa95cc6',1024,NULL,'“青石之春”书画展',NULL,NULL,'展览',NULL,NULL,1,NULL,'24822ecbcbb81ab4','完成',NULL,'2023-04-08','2023-04-20','区文化馆',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'200余','20余万',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,11800000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'展出作品受到好评。',NULL,NULL);
CREATE TABLE "activity_associations" ("owner" TEXT NOT NULL REFERENCES "activity" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "association" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
CREATE TABLE "activity_indicators" ("owner" TEXT NOT NULL REFERENCES "activity" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "indicator" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
CREATE TABLE "activity_objectives" ("owner" TEXT NOT NULL REFERENCES "activity" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
INSERT INTO "activity_objectives" VALUES('ecb239ec2fa95cc6',0,'2613584c7ec1e475');
INSERT INTO "activity_objectives" VALUES('ecb239ec2fa95cc6',1,'56a29c2fdcca18e6');
CREATE TABLE "asset" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "category" TEXT, "original_value" INTEGER, "net_value" INTEGER, "acquired" INTEGER, "disposed" INTEGER, "disposal_no" TEXT, "idle_value" INTEGER, "counted_on" TEXT, "count_agrees" INTEGER, "within_standard" INTEGER, "note" TEXT) STRICT;
CREATE TABLE "association" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "short_name" TEXT, "chair" TEXT, "secretary" TEXT, "founded" TEXT, "members" INTEGER, "new_members" INTEGER, "national_members" INTEGER, "municipal_members" INTEGER, "group_members" INTEGER) STRICT;
INSERT INTO "association" VALUES('9ce79ca52f567c63',1024,NULL,'书法家协会',NULL,NULL,NULL,'1987-05-01',86,NULL,NULL,NULL,NULL);
INSERT INTO "association" VALUES('cb513191891c67c3',2048,NULL,'摄影家协会',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "association" VALUES('e8467827dbb1b9d4',3072,NULL,'摄影家协会',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "association" VALUES('fc6ca8ea6e805555',4096,NULL,'摄影家协会',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "association" VALUES('814faae62566b3c7',5120,NULL,'摄影家协会',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "association" VALUES('6564164b239b8b32',6144,NULL,'摄影家协会',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "attachment" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "kind" TEXT, "owner_record" TEXT, "owner_uid" TEXT, "caption" TEXT, "photographer" TEXT, "taken_on" TEXT, "sha256" TEXT, "size" INTEGER, "in_report" INTEGER) STRICT;
INSERT INTO "attachment" VALUES('dbdb31322109415e',1024,NULL,'展厅照片','照片','activity','ecb239ec2fa95cc6','开幕当天','小周',NULL,'b1442e85b03bdcaf66dc58c7abb98745dd2687d86350be9a298a1d9382ac849b',43,NULL);
INSERT INTO "attachment" VALUES('97fd81a4fd2041b8',2048,NULL,'签到表','签到表','activity','ecb239ec2fa95cc6',NULL,NULL,NULL,'d3b5820de47c453d4e2f85c33c6451c99720854c4136ecd4377e5e7b1aa33ef8',37,NULL);
INSERT INTO "attachment" VALUES('c2a1a6d91a7f0843',3072,NULL,'开幕.png','照片','activity','ecb239ec2fa95cc6',NULL,NULL,NULL,'9eb3b0174b72860170b154a3e6c3c5c9aff827b7cbef01aca769c51eb2339cd2',101,NULL);
INSERT INTO "attachment" VALUES('1a1fe454aafa9d25',4096,NULL,'开幕.png','照片','activity','ecb239ec2fa95cc6',NULL,NULL,NULL,'9eb3b0174b72860170b154a3e6c3c5c9aff827b7cbef01aca769c51eb2339cd2',101,NULL);
INSERT INTO "attachment" VALUES('0f753440c7d01a80',5120,NULL,'开幕.png','照片','activity','ecb239ec2fa95cc6',NULL,NULL,NULL,'9eb3b0174b72860170b154a3e6c3c5c9aff827b7cbef01aca769c51eb2339cd2',101,NULL);
INSERT INTO "attachment" VALUES('9b49012fc7228746',6144,NULL,'开幕.png','照片','activity','ecb239ec2fa95cc6',NULL,NULL,NULL,'9eb3b0174b72860170b154a3e6c3c5c9aff827b7cbef01aca769c51eb2339cd2',101,NULL);
INSERT INTO "attachment" VALUES('6f0ed82bb7e5224c',7168,NULL,'开幕.png','照片','activity','ecb239ec2fa95cc6',NULL,NULL,NULL,'9eb3b0174b72860170b154a3e6c3c5c9aff827b7cbef01aca769c51eb2339cd2',101,NULL);
CREATE TABLE "attachment_bytes" ("sha256" TEXT NOT NULL PRIMARY KEY, "bytes" BLOB NOT NULL) STRICT;
INSERT INTO "attachment_bytes" VALUES('b1442e85b03bdcaf66dc58c7abb98745dd2687d86350be9a298a1d9382ac849b',X'47494638396101000100800000FFFFFF00000021F90401000000002C00000000010001000002024401003B');
INSERT INTO "attachment_bytes" VALUES('d3b5820de47c453d4e2f85c33c6451c99720854c4136ecd4377e5e7b1aa33ef8',X'E7ADBEE588B0E8A1A80D0A312CE78E8BE88081E5B8880D0A322CE69D8EE88081E5B8880D0A');
INSERT INTO "attachment_bytes" VALUES('9eb3b0174b72860170b154a3e6c3c5c9aff827b7cbef01aca769c51eb2339cd2',X'89504E470D0A1A0A0000000D49484452000000280000001E0802000000D1BFCB8A0000002C49444154789CEDCD310D00000803B07D98C1BF16E420038E26FD9BEA3911B1582C168BC562B1582C16FF8D17A437E3CD1078CBDF0000000049454E44AE426082');
CREATE TABLE "budget_change" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "kind" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "to_line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "amount" INTEGER, "source" TEXT, "approval_no" TEXT, "approved_on" TEXT, "minutes_no" TEXT, "reason" TEXT) STRICT;
INSERT INTO "budget_change" VALUES('2cacdd43108dc81f',1024,NULL,'调剂','24822ecbcbb81ab4','e78f41c3e6343e26',6000000,NULL,'青财〔2023〕18号','2023-06-30',NULL,'场馆维修');
CREATE TABLE "budget_line" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "category" TEXT, "initial_fiscal" INTEGER, "initial_other" INTEGER, "carried_in" INTEGER, "mode" TEXT, "spent_once" INTEGER, "explanation" TEXT, "code" TEXT, "function_code" TEXT, "economic_code" TEXT, "supervisor" TEXT, "implementer" TEXT, "leader" TEXT, "leader_phone" TEXT, "is_key" INTEGER, "appraised_before" INTEGER) STRICT;
INSERT INTO "budget_line" VALUES('4e9ae5691ca73850',1024,NULL,'人员经费','人员经费',312460000,NULL,NULL,'全年一次',309120000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "budget_line" VALUES('24822ecbcbb81ab4',2048,NULL,'文艺活动经费','项目支出',80000000,NULL,2500000,'逐笔',NULL,'两场活动改在线上，
其余按计划。',NULL,NULL,NULL,NULL,NULL,'周主任',NULL,NULL,NULL);
INSERT INTO "budget_line" VALUES('e78f41c3e6343e26',3072,NULL,'场馆运行','项目支出',24000000,NULL,NULL,'逐月',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "building" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "approved_area" TEXT, "actual_area" TEXT, "budget" INTEGER, "spent" INTEGER, "note" TEXT) STRICT;
INSERT INTO "building" VALUES('3944b83ad1cec87d',1024,NULL,'文艺活动中心改造','1200.5',NULL,NULL,NULL,NULL);
INSERT INTO "building" VALUES('02df311fccc0a71f',2048,NULL,'文艺活动中心改造','1200.5',NULL,NULL,NULL,NULL);
CREATE TABLE "change" ("seq" INTEGER NOT NULL PRIMARY KEY, "step" TEXT NOT NULL, "at" TEXT NOT NULL, "who" TEXT NOT NULL, "host" TEXT NOT NULL, "name" TEXT NOT NULL, "record" TEXT NOT NULL, "row" TEXT NOT NULL, "field" TEXT NOT NULL, "origin" TEXT NOT NULL, "old" TEXT, "new" TEXT, "salt" TEXT, "old_hash" TEXT NOT NULL, "new_hash" TEXT NOT NULL, "hash" TEXT NOT NULL) STRICT;
INSERT INTO "change" VALUES(1,'2fcf7a24fa489ff8','2026-11-28T20:14:08+00:00','张会计','办公室电脑','新建2023年度','*','','','手填',NULL,'920ad5862ff34cfdef67cc04180a8aeb896bf366c13ae0b27740a6cdeb2f0e1e','7f80317ec4afc86e','f35b3e7274549ecb92961034134be36b3d1215ab005e3ee91c8d6de197ee3835','a3d858e483f60fc2643f80045b602fe305d38ad622ce726c45f011096b3a28ad','b2a1a44ad7661bb883b799860c26adaa73d700e6984187dd2ebdd141dcd1219d');
INSERT INTO "change" VALUES(2,'4b9f3ffcd645a74b','2026-11-28T20:14:08+00:00','张会计','办公室电脑','修改报送单位','report','2bd13cfe899eada7','submitted_to','手填',NULL,'青石区财政局','91d7362ae69f6175','9e4a377b7a524e9ed77dbfbcfe0488780dc96b186653868e9aaf81cd0efca143','c996291004f782b47f1113d4cea7344bb195a9125b80a7503db9e5c382556b56','829d98d7d509eeb972b8d664d783db018aac6a9f897be06df9346c7d9ba14a92');
INSERT INTO "change" VALUES(3,'a353aacf8ea88573','2026-11-28T20:14:08+00:00','张会计','办公室电脑','修改落款日期','report','2bd13cfe899eada7','dated','手填',NULL,'2024-03-05','7115ebb0688db01f','fd58d17d67e6857f25757484a36fb2093b3bb0e07c93ff989563d78cfdd3a99c','c206e2dccfd98b6e9634f531b5f56bc4c525a19f7263bc03dc67968a5197d593','58e4a0cef38484ff007400c697971108acb0f24e4c88cd46430f27dddd2733bb');
INSERT INTO "change" VALUES(4,'b0d1e893fd875fcc','2026-11-28T20:14:08+00:00','张会计','办公室电脑','修改填报人','report','2bd13cfe899eada7','filled_by','手填',NULL,'张会计','674720f55459bddf','c5cbdb7cc9e0c7a216cf90f2669b3469094b47d171d970afecadb25aecc6a4f7','c03d67267889465cd6a366de26be3a15718b60d6dd03d294ecbce04522c19e88','5328ac5094b09e4b17ad14fd16156534158d36890696b6eef3a07d12ecdd0321');
INSERT INTO "change" VALUES(5,'971392700a6d6c90','2026-11-28T20:14:08+00:00','张会计','办公室电脑','修改联系电话','report','2bd13cfe899eada7','phone','手填',NULL,'010-55550123','fd2e000855adf4c3','f80270620eee4eee600e1ec096d3ede990569d0e9f0028e5d0eda883c0f00826','a8f2b83a3be11120258e00bd1cc4ad6874954c3e78c3a65c62e915dda9440910','05e6a531ceb78571f213ec19428ea91b41c03224b0439b60e22179899503e658');
INSERT INTO "change" VALUES(6,'c092981c8a2bba96','2026-11-28T20:14:08+00:00','张会计','办公室电脑','修改加盖公章','report','2bd13cfe899eada7','sealed','手填',NULL,'是','62da35f11f71c21e','3af64ec4ec8016d5fde1998a834940701cddc8466da6524a6c01a391ac8ae8ad','e1981fe68b5f21f047d4ce36c01d1a1fdc5d721f1777370823dd0a0db4bb9f55','9570f31c3d490bd3c6713758676a883e2f0be3d1207fef7a70ae70c19d08dd77');
INSERT INTO "change" VALUES(7,'6fcb7c4431e9fb43','2026-11-28T20:14:08+00:00','张会计','办公室电脑','修改填报得分','report','2bd13cfe899eada7','stated_score','手填',NULL,'92.5','5a6d5502ec23d6b6','5f92c394b809cd80ffdbc55dccee3e4ac0ac327538a7dd3caa3538422d977b2b','1d5df1b1db1d98fd3f1c7b7cadeaeddae95d56105fd567d7a80b6c7da0b19019','3bfd158a0df14f71085fe2fffdff9ac5bbe3d1c148f51fcf786255e2846ce39e');
INSERT INTO "change" VALUES(8,'5eeb29cabfa5538e','2026-11-28T20:14:08+00:00','张会计','办公室电脑','修改单位性质','department','288a5ca6843dfde2','nature','手填',NULL,'人民团体','22d8a6e3437ed42d','a51a28684c0e602e52f058f8636261586d81cf5ac2800d6cc424ab171fde3580','ce255835817bfb93bb280492b5f8305b7362a13eceb53a8cef01b3d65504c8f2','65faf43e7cd53167176ea7551f52cbe91a2d10b177a94d72e3f6218f7196a2a2');
INSERT INTO "change" VALUES(9,'fdf48872bf14b80b','2026-11-28T20:14:08+00:00','张会计','办公室电脑','修改内设机构名称','department','288a5ca6843dfde2','internal_units','手填',NULL,'办公室、组联部','303563c39ba48a9a','5f7c718276fa3248cd337090ebb3543242f9922036a601adc22aa7d052523f94','cead619f1baa2ee0ed8b97c1670b5d123174a546931124f756219f4919b18711','27e88a07e30f6999d9b802225b8be198897f4d70c2035c4cb4e08bbf9fc5f976');
INSERT INTO "change" VALUES(10,'f4e039d039d16a53','2026-11-28T20:14:08+00:00','张会计','办公室电脑','修改内设机构数','department','288a5ca6843dfde2','internal_unit_count','手填',NULL,'2','b99d757648a4e5a0','c6a08e9289737aed9e770d86f28d1c3e23a19487c7f96d3295b4de09251b5055','a7188a20e26690d8be15d60c2edc7bbf1928eea74a4d5673cda3e95c2779c1d6','23f7ae0c6fa41da78ece903dafafae15ef1c3ee7af2d5eb9cb3380703cfa3c6b');
INSERT INTO "change" VALUES(11,'5c9d71fca0469fb7','2026-11-28T20:14:08+00:00','张会计','办公室电脑','修改注册文艺志愿者','department','288a5ca6843dfde2','volunteer_count','手填',NULL,'1250','db4fff5daa7ba0db','fd9abe97816b577a4f823bef7986801eefa9721bf095d47d66b638c3f83e5572','3243a242f8b386d9f3ee659e85fdf0f34d29a0ffb314095ee4b744177dd9e276','2a14bae849c548707bcd64c5278b2674c659b7dc82ac292852a63bcb212f940b');
INSERT INTO "change" VALUES(12,'d68e299b08ebf419','2026-11-28T20:14:08+00:00','张会计','办公室电脑','新增人员编制','staffing','05e1a87c0183e962','*','手填',NULL,'1024','9dca226fa23b0a44','edd16bfbd34f010c8bd58631572e23e89c748c16f37ab6880c2d7ff7026c7119','5330911d51cc3e4ef79ddfb9a5ef20279ea883888bacc25f15f17e4782b85e3c','93a6aa5c4f5f4babdbee59f2778475801f7f0bbfcfd61110994bdc99311aca67');
INSERT INTO "change" VALUES(13,'1c1219106fbcc476','2026-11-28T20:14:08+00:00','张会计','办公室电脑','修改编制类别','staffing','05e1a87c0183e962','category','手填',NULL,'行政编制','0ea89cdfe6c70ed0','c6c5a6d05d48f3ae13dea51685f64f7e1de1381f02f136b539e964fba6d5c7ad','d543ce6472798ebf9bb7a5d117d883c49c23dc2b01770c533d573c9f01689c40','3d051f3fd217bf43294672e9c85fb805f0b8c9abf78054303081d8166b4c347c');
INSERT INTO "change" VALUES(14,'1cf2af8850e52502','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改编制数','staffing','05e1a87c0183e962','authorized','手填',NULL,'10','0e1bd0a41fa31805','473f6e0ca49e3aecb40858abb2a9feb62f687e7235d926a385f9ef272a7df77c','b20e235c0e78f13ce767347b3a8c1fb5404c104e543cb6a50fd33c4a64f2431b','fe47d1a6b38928f48618e9d39916d11e487ffe48f00b784b75021d6f8049bdf9');
INSERT INTO "change" VALUES(15,'21139b5098302d59','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改实有人数','staffing','05e1a87c0183e962','actual','手填',NULL,'12','e4c08c2420139310','9cd3014d69b5cd6114e99b634448027bc00518e72632b70dd670b778f418df69','c0dd602738d9973abe916e617ce11ab5361d0810bafbd2a034a10180d2fdb8a6','0c1a8c8e32dd1f6e291f3b16ad8a5668a0ccbd86130878605d19a397199a1512');
INSERT INTO "change" VALUES(16,'39c0bf940cdaa22b','2026-11-28T20:14:09+00:00','张会计','办公室电脑','新增绩效目标','objective','2613584c7ec1e475','*','手填',NULL,'1024','fbc66faea0d656aa','9fd5b7c09383517b9667528b6643379b38ebc4372a782cced5a974b7c06c4245','e9860557403cf114628b5a5692e7b4bdf748a124c7ba07b314640ec1d3c1898c','f441f71f0a1f6d00a9b5b4b88acd6e56616bba1d6f968be7a5b916fc3f80cdac');
INSERT INTO "change" VALUES(17,'deb335944baaa881','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改预期目标','objective','2613584c7ec1e475','content','手填',NULL,'办好“青石之春”等群众文化活动','fe0913d2b9045484','0a4a6e58fa11931a2c4029df7d9a9f2af77bbdbaa6c29dab501937f9a340c499','d6600da4ab50805c59d8e8653be3fc52d88bbaa81bfccf3b5e0462c75179e724','17f2a91c37b74c85506ecac604d73dc5d6bb24dbc14bcd16149176fdd1eb1a60');
INSERT INTO "change" VALUES(18,'c8705e787758166b','2026-11-28T20:14:09+00:00','张会计','办公室电脑','新增绩效目标','objective','56a29c2fdcca18e6','*','手填',NULL,'2048','d651925147189a99','aab468c74acf64e63336d8a04ead87284d392895add143070e244d99f6fcfd66','89d5166f00cb286921c0013f35ee12baf4b4b832d60e59245168fb216a03c9b0','8a24987b411b847791b65edfeb8ff651c583328be4cb53671d0e6174985990dc');
INSERT INTO "change" VALUES(19,'5de97845d402b152','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改预期目标','objective','56a29c2fdcca18e6','content','手填',NULL,'发展会员','6288dc849ad04820','eb34e309670a4b322876bc739be7d17229f4f6b4a5a294e8c0508233bef03a02','ef1116eba30e491085ddb4bf16bb3f76abd85493b5e62a7ab158156b5ac6df86','50b0f723b3e07f3a6191a87ce2f417b37fa2fc80010160f55e0fac4cb9c17ca0');
INSERT INTO "change" VALUES(20,'184c9e724ae43982','2026-11-28T20:14:09+00:00','张会计','办公室电脑','新增年度主要任务','task','9775193367aaeee8','*','手填',NULL,'1024','4427e2ecc37da756','74c8de66c83514cb25a97918badd35e697f8a14aa5f897c020528066ffca894f','1f125f0e7407cbc5911b61d162adedf6be8846eda507b6d6fa2c92893a90555c','1be66d353799b30a0d79908f540f6d749cae6734d2bccba766f583f9fcc4f927');
INSERT INTO "change" VALUES(21,'64a4a4ec132af00a','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改任务名称','task','9775193367aaeee8','name','手填',NULL,'重点活动','28c4ca4a0f967259','264ab12ce789ea06e738a6d4dfb7d4ba46955dea7a03ac8cb8af610455f798df','0c7f44e958b4b3c930bc1492f38c07a4d4daa885babe821a8993ef45704fa9a3','43c0069e10998a3470e387a68f67dc31a70d7500a7416afde31abfdc644a8b6f');
INSERT INTO "change" VALUES(22,'4acab21016399244','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改财政拨款','task','9775193367aaeee8','fiscal','手填',NULL,'35.50','caed99d7b7777097','c268c676a0b9b58ddbc7cbcd25c249326a0655d185a172c2cb7d803edf08c6f5','4d027820eaac7a0110bc8e19bd5eab580f66573e4bb5deacf88b2e026a4beb77','30da774daa1c99d99bf3d5ad313e65ac1b11e036f93855d7bc8f8bb95f66d6ec');
INSERT INTO "change" VALUES(23,'c999cd1945d79214','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改对应绩效目标','task','9775193367aaeee8','objectives','手填',NULL,'2613584c7ec1e475','aed31a9f139d5e22','efc84ef16a27b31a9e305c60f0ae974de991029977ce12e9935e83f7347e9258','74365b6abbb7f17362eb091956d9eb5044adf315c79e7d56a18e9f6d9decc6e5','26ed7bc1f5a7d56915f0d39ffb92af2ee9986483e1ecb6b4b4c96c6ca530d1be');
INSERT INTO "change" VALUES(24,'756ff593fd76004a','2026-11-28T20:14:09+00:00','张会计','办公室电脑','新增预算项目','budget_line','4e9ae5691ca73850','*','手填',NULL,'1024','050cc88587fb8e38','e115ae5363327f4b877ec6289c5dc98b131d06558afb5b79485655d10f38be4d','b1d804c5e159e4f2eff4e1b09aad9db2954381285aee5110cbb1c1b33d520ab5','b465225caf5a4043b9517d3204602daf24744744b1dbb59f47426a8d0e497ab5');
INSERT INTO "change" VALUES(25,'01936c053902ac68','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改项目名称','budget_line','4e9ae5691ca73850','name','手填',NULL,'人员经费','15cb65b59f4c6ec4','b94d6b0dfd718f369d8af849858facdd40fe7d238c7f4c4c9392e5cf5e988cee','86fd71a96984090a34be1d30101dd092c391415aa8946ae97ce61e7dfafa5677','02c58bb288ee5585c7a25241d3c9d18321b97b2bd178f7242f93753d7bfdf7a0');
INSERT INTO "change" VALUES(26,'24ad146fc1ce2b33','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改支出类别','budget_line','4e9ae5691ca73850','category','手填',NULL,'人员经费','079afeadc1015e71','a818f8cf3e0cfd2d738caad759c837f7fe5899313f688e979b3a768934b6c575','1d3608c3df718fa7fa954fe22b002f89365678b8bd2093e5b03fa6644ead02c3','f47ca390383dff3361215040cefecfe98f104d3d263d2a06ad5a30687b6d79b2');
INSERT INTO "change" VALUES(27,'4c2b9dacdc54188a','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改年初预算：当年财政拨款','budget_line','4e9ae5691ca73850','initial_fiscal','手填',NULL,'312.46','1ee1ab44eedd433c','1b04688d468d6deda27bf0cc51bca5ecaed95ffccca5edf843556f2eca7a5c10','4f7c5f638c05f3a8e125803e2d29089ab504ba0f16b483c346380a39acca862d','d75876fa78e0c1e167d70bce7b03a718988e0088fe767dbee2ff1f8d12a7c0c1');
INSERT INTO "change" VALUES(28,'ec8d4b8abe5ea08f','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改支出登记方式','budget_line','4e9ae5691ca73850','mode','手填',NULL,'全年一次','838dd384fa08530c','3a33969407d3c7361899a2906e7cac5f09ed481541dfe8be056fbf9f0c9d4411','697b0a7fc474f71a9bc5d80beb32255df797485e1c12278229137572474a38f5','05926c2ac542c0a9c436949e410ef6cfe7b015859e1f18ba45267446a520ad42');
INSERT INTO "change" VALUES(29,'0f2c7c5e450cf552','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改全年支出','budget_line','4e9ae5691ca73850','spent_once','手填',NULL,'309.12','f736ae932ac95780','4762c941fb103a82aaba3c069f462022b57f059bc134332754b648dc8b8d089a','391a9a143b9bcc3efc4698e4dd6421d49fccebc0b075d0f30278791482473a54','9b776dd53cd906a902a5014c6fb7e216946eba87abc8775f1c30ca8240218794');
INSERT INTO "change" VALUES(30,'847d4292927802ba','2026-11-28T20:14:09+00:00','张会计','办公室电脑','新增预算项目','budget_line','24822ecbcbb81ab4','*','手填',NULL,'2048','8a93a4804da2b7d3','5c6aa8f7c056b0a11807edc912945a8418577663b78e6b95e8a0deeab1adcc10','79e62905f579ea5d421232cd3b279bad2aaafcdfabff6a1bbc79f8697d253bb9','6d34fd6a74dd3b7274d46a385921e84d4e9fd0887ed88ad9dd21911810736047');
INSERT INTO "change" VALUES(31,'d79c1c46104eabfd','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改项目名称','budget_line','24822ecbcbb81ab4','name','手填',NULL,'文艺活动经费','646c02049a7a1191','0ebcf969269097c57c83f8656313811bcdda3c6207de345f3095b7627b7e342a','b729fa0221197a10664bc549527875b5f62e442e4591ab5a01b5620e47c66e9e','d990b1ad031870d1dab4026bbe787ffc1098961557c43fa8df1647e4198dd9ea');
INSERT INTO "change" VALUES(32,'4f80d2910a4ae647','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改支出类别','budget_line','24822ecbcbb81ab4','category','手填',NULL,'项目支出','a7a025e769250c14','7ec66fbb9970f17ee656729fa58af7fe10848d99d0d474de600e7d2a17186f63','8556434f82501110fd5bed9ab13e1d81121603506193295a5da6f8b65d03a44f','755129a673228bf0b81b1743f84288ab174f113f3d10e1d5846e5661df38a709');
INSERT INTO "change" VALUES(33,'820e12a07588bb0f','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改年初预算：当年财政拨款','budget_line','24822ecbcbb81ab4','initial_fiscal','手填',NULL,'80.00','be3661b9aef4010d','7fcca9457e4650acebb9e62076e5d06526d1b631d62fe1e93c4cde8f15463fba','100f0e99f0b2594ddd574832b7014bf585f606112c1d7c14b90abf5a7f2bc50b','0647010419768a709189ca1b3ac634dee5d01407c7782a53551394dcc2e44432');
INSERT INTO "change" VALUES(34,'07a5b7c47a265003','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改上年结转','budget_line','24822ecbcbb81ab4','carried_in','手填',NULL,'2.50','020e8553617d514a','4a9515051a94b01cfcebda179b8caf7ca446cec019e634b53d14b313eb4bd6be','b644fc51e9f5b9e3343d57d446c2cc4de89158eb50d16a399d3d18440a73ed80','461d298fb43f7c3e040f27e03cf55b19f9315aa2e2c6c5c3117d58f7744f89db');
INSERT INTO "change" VALUES(35,'dbf8ed785083e56d','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改支出登记方式','budget_line','24822ecbcbb81ab4','mode','手填',NULL,'逐笔','54df9c4f03fc24dc','207effc314fe5ac278c1a4533bcac1fcdd119a4ac459aae56de87b9f81062e94','9cfbc6481fafb4b2ab69b78ac18897e1113ec13e95f3ced6076014137a3806ce','7f3712e7a98e7e84108a0af1470b5122111b6d562474942342f6c0735ef98d5e');
INSERT INTO "change" VALUES(36,'c7560a25c35c3677','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改执行偏差说明','budget_line','24822ecbcbb81ab4','explanation','手填',NULL,'两场活动改在线上，
其余按计划。','a62343bdee234233','4ba2632ef73812f5fbb37e3b3b45519f4da906ec3bda01592d6225746e220436','bd37252e59d4cb0167ffd491fc32c17a94338a35eb53920cff0e8789bd274513','59124cab3d03f588d333faf2b8aea09d04918a793bf2681bf9fe1517452d2267');
INSERT INTO "change" VALUES(37,'3a8a037dbe272272','2026-11-28T20:14:09+00:00','张会计','办公室电脑','新增预算项目','budget_line','e78f41c3e6343e26','*','手填',NULL,'3072','bf497fbfff859582','a4cae3d459e3309382f31a2ffbbf51944254e71a2c12254f52059892df921c48','2b63cead621b83dceaa3a2c44766ec55e038088349b3b9d0b2520f166378e624','a5b30c86bf0507af62efe6328aff9021c93e3e7d7e28621255844b14df236da6');
INSERT INTO "change" VALUES(38,'dd1c27a022483a74','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改项目名称','budget_line','e78f41c3e6343e26','name','手填',NULL,'场馆运行','cf2d5f81e06a225a','a400f4bb54ad8612f8a1b79ec7794c30ddbd4342aa71baa0be5c63a860ad3034','f30e316d48c3685e17f6da546e885c63a0e29727b2dc2587524a3aa1f8db0382','d058ea34dd82f52b2b9f84960f1eab0eba8a3c278f9eba638beda666ee34f8f9');
INSERT INTO "change" VALUES(39,'eb146abac973e397','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改支出类别','budget_line','e78f41c3e6343e26','category','手填',NULL,'项目支出','e0b13400566c5a7a','7dd82cc7fb10457d20a947ee5b224409d9339e600a2c53033a28c75e673def2e','c048d25d2a502245fa2318614ee3dcf8e6c92cd0a011782bd47c9bfb95ca64a0','23fae20649e28bc6a5a1280cf9f8f46151da61247d598a016504ad095fff3285');
INSERT INTO "change" VALUES(40,'6ec23071986c35fb','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改年初预算：当年财政拨款','budget_line','e78f41c3e6343e26','initial_fiscal','手填',NULL,'24.00','9d01f6ca4cfc41d6','1bc2bd9282d25d0912952f423e3c046e58f5ed93544dc7acd6ce147adf652872','273c1a1b9d52a97bab41674844bbbf2dec433a8e242cfdb0c8a3205552be1c94','69bbe68af73701e509d58d9f4814ce06f8bb7eedf11cb30129a560ba7435422b');
INSERT INTO "change" VALUES(41,'21e33e3aedaaeceb','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改支出登记方式','budget_line','e78f41c3e6343e26','mode','手填',NULL,'逐月','4d9d148330085634','895c6bb7fa9f7ef385d38541096e2ba4f0d63a2888ad142869ae5f154d1ae15c','6aafdd6e570756fd4f5206f5efc7fed57dfad55e8433b11aff100c7f0a6dd567','256db11888dcfc8cad9f86e2694af07d8c411a3da8367afddd6325b58c7959c5');
INSERT INTO "change" VALUES(42,'cd516341009ce65b','2026-11-28T20:14:09+00:00','张会计','办公室电脑','新增预算调整','budget_change','2cacdd43108dc81f','*','手填',NULL,'1024','2cc3fc36e77073bf','933f246c10a19447cd5ec1611048d9355d254e40d2b3cbebb33f4f90e79fbd19','fe855c581207615a85265e8dba155e1f9288995fd0b1e20092c8cdd858cc8134','9b35189cf139838e541b0bb0e8c7f72d94680af31923213a612ec7c13b76c5f4');
INSERT INTO "change" VALUES(43,'bc15a435ee676519','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改调整类型','budget_change','2cacdd43108dc81f','kind','手填',NULL,'调剂','85047880ba64f64e','00f8491828883843d499fb109c836b65446d923119b97b68c8e42069bc571032','f6624ebafd4b4f154423006145ab6240a896483a56d8f6ef03f6e058c7e5b632','b1e9232c7103456c07b08fb1e2d9ee127d112644bd57db7491e7c3d299de9169');
INSERT INTO "change" VALUES(44,'eb192231b55194fe','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改调整项目','budget_change','2cacdd43108dc81f','line','手填',NULL,'24822ecbcbb81ab4','17335dcb99fd3c2c','e4b9038d3aae271bca4ad4234abdab6586e9fe23de153ac990426c7125cf762b','1f2b8e09cb1a99017243a9855eaff03d79f9db814ddf2385c3223884db337466','273c2d9c0e07eee8e348c8d73b68cced13ce0ed4f03e17c9ff92841a63154762');
INSERT INTO "change" VALUES(45,'2554699ac64247c5','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改调入项目（调剂时填）','budget_change','2cacdd43108dc81f','to_line','手填',NULL,'e78f41c3e6343e26','da5d212c526d0657','521b7f4f38d46ae80db4827a3fbe418e173f31558881cf9567da3339055b013b','13df08eee5ccd21d4dfbd34cdf632f00b1109a570eba5a2f366db98c08e256fe','38b61a2f267cfb37fbb6403384be65ed244aa4fba3ae45aad4a4ed5c4b75daec');
INSERT INTO "change" VALUES(46,'88f42da6714e5b95','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改调整金额','budget_change','2cacdd43108dc81f','amount','手填',NULL,'6.00','50d334d3208aaad1','89b71a1946257f082b353c0ab38b68580c380b185b354a6e54105043e88599b1','a2edad4104433980167fb80addcdedc4659c19e562541b5ce98d795a9059da96','24a7429cb3c93ac4883e8303cb34246d805c7257badba10c48b81edaf5f020ff');
INSERT INTO "change" VALUES(47,'752cc6eb1c70f1d3','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改批复文号','budget_change','2cacdd43108dc81f','approval_no','手填',NULL,'青财〔2023〕18号','b15a226ded99166c','e07fcf89009df59acb3f9788b6ee3e3a89d8eb1a97c7e2e8b9ebedf354f8e40b','92671cf8488f1af1affba8c1f416eb2358e7984b3c8e414c273a1f0c04cd3a5a','c436b0bcd953735e23d70fb77ac05c5bd3ac5518b123a91b3e4cbddc0f090ab1');
INSERT INTO "change" VALUES(48,'ce708bda8948af8e','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改批复日期','budget_change','2cacdd43108dc81f','approved_on','手填',NULL,'2023-06-30','f7ad8713bef4a479','8743f5bf210026c76ed6bfb117d6f451438f782cf831bb54e50e19755c827af5','c9f5a844cbcdf6ef35e9475550164b9084c4f4855425f5086459b866deb9ba2e','a42c57647ae4aab9fbe41d5395e64124cd639e66b7a2c0d6f1e756cafa9ebbf0');
INSERT INTO "change" VALUES(49,'265afa2e7b593e42','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改调整事由','budget_change','2cacdd43108dc81f','reason','手填',NULL,'场馆维修','ff9f78d1b6c54e6a','4c3252ddb765977c31e4b864da5ac2b18b7d654732b2f3cc3d8d835bbc20a163','7558bf7c272832512d79e409372f971883f550acfc198ddaa77ce20c3292b8cd','b9f9ace23df3503fa0dffd83c4f2924bc8e45e8a57948de1146fd95c4e8269bb');
INSERT INTO "change" VALUES(50,'b1e6bafe8070031c','2026-11-28T20:14:09+00:00','张会计','办公室电脑','新增月度计划','monthly_plan','0d4a045bb7b45401','*','手填',NULL,'1024','272aa012b471b363','0a93d362c4d0a7efcc9390a2fff3124706dc4c23b633674a8a865d0603773b17','bbaf95ae2db3cc1ceac71e1aa684250709493aeb78550007c71e6881d4746312','91f6cf3056a16a59b09cf4a21a766ecbf6a429197955c76ccc31b3257d8c6696');
INSERT INTO "change" VALUES(51,'525ee174050047d1','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改预算项目','monthly_plan','0d4a045bb7b45401','line','手填',NULL,'e78f41c3e6343e26','b3131a0b387ab21d','32b2467b41dd71c1bc95cd0d87184c10caad58ad9e4ffd92165c70dc27d0e4d6','2a21845fb45fc173fc3a85aad518dd82768a45c8c7f61809ec85e7b523d6392d','ec4726a9e8b0a8eeec2c4096cd8c348a038d641c93298f444531025de6461d51');
INSERT INTO "change" VALUES(52,'0921efcdf55f5725','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改月份','monthly_plan','0d4a045bb7b45401','month','手填',NULL,'1','88465166f3931a1c','5f8a5b0c1e944691a262316cddcf0fa0e3c7dbe9e36f85d07084cff825994c0e','e0acc926bdffbfab153ed0553c42adaa6789a0d7805c6ded6f7510a3cd612a06','d4114ef1fead7beddee4dcd6bef72f64d83483f973890a3c1bc28fd67f05688d');
INSERT INTO "change" VALUES(53,'e6ab4e6bb669dd1c','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改计划支出','monthly_plan','0d4a045bb7b45401','planned','手填',NULL,'2.00','3d9ea8e6eaaf29e7','ad7ca655ebde92e0794ffec80fa9821edbe596d3fda7b586fba61519a9a49b71','d378fe688f6f0aecba233779a8689c3054cd3f59f4c8ecbd7f33dff878a6f082','c4a8ff9192d923b0f543b3fcafdc826808e9a485b0be5c2bb1f7d03f7b5e2198');
INSERT INTO "change" VALUES(54,'036e26db0a7d2b1c','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改实际支出','monthly_plan','0d4a045bb7b45401','spent','手填',NULL,'1.98','e99c91764acbeb43','9de860471d3f258bbb0f5af5817f5ad28227948f87f89d19612cb2d58ff3217c','4d1cdc586408cde3f099b184efb1df71ecc5e9f7a80b9283811a6fd4cfe61a7a','0617a6e58acc444865f1eae7bf4c3378a529aacbf2d7e96734506897dbff8c23');
INSERT INTO "change" VALUES(55,'89559aab105c7144','2026-11-28T20:14:09+00:00','张会计','办公室电脑','新增月度计划','monthly_plan','6ec45307d4856bcd','*','手填',NULL,'2048','53d6936beaed3387','c05b18b60e893ee3f8cc628fafbe69fa9920c516dc1694d8acb1f6440ade7ee4','25d68d9e92d6a3f199bdf315be32ca605abc4be641a2b0bbdfb724dcc54e2ae9','e51e564e22959ce0040d748934c2334c85cdf1e35dbe288010782da50069ced4');
INSERT INTO "change" VALUES(56,'7714f7e778fec334','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改预算项目','monthly_plan','6ec45307d4856bcd','line','手填',NULL,'e78f41c3e6343e26','6c573ee1fc38a311','7a1f9f0b3576d94ddf59cbd1d7264252bcdf97aca47a19b487a43467e59c49ab','940ca943d5b9f1dcf0718073e14f16610231b6dcc30e68c714886e77d540b2d6','995fb343a81eca88ae037dd2f94ca773f29bd09e4089fa88e969a37000a109cb');
INSERT INTO "change" VALUES(57,'b3183ef38f11a373','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改月份','monthly_plan','6ec45307d4856bcd','month','手填',NULL,'2','e7cc0ede21d71f82','72a55fbd8348569c1f640e1dd091f75fd174cf3f3e5d318a6abedc26e672cd4f','dd515e79ea4a6cf7d6c09c4a7874ddf08371ce9824f371639836e3db4646ea3c','2bb891856a16ccfedd070da57cceb7f52ed5b98cec4c40744419598b01e6d838');
INSERT INTO "change" VALUES(58,'bc1ce37ac5dbc03e','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改计划支出','monthly_plan','6ec45307d4856bcd','planned','手填',NULL,'2.00','aaa556303a7d9730','9f248ee778daabea89e3377f6dc468d56a18474526e99a392759675d8f84659f','93f59c2ffcb7107516f676bdf26f67f08ddaefa5c93258602dba43045f207c37','4aeb729bf87a07d3c7551db996e9daa0427004f6083ac933576ca84847700692');
INSERT INTO "change" VALUES(59,'93269b1b93e43c73','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改实际支出','monthly_plan','6ec45307d4856bcd','spent','手填',NULL,'2.00','127691357494ab5b','2711c31d7c6678421c40d28e585dd3c3428abef8671497f1c750363271d16b42','91a12e3f339bac1dd09fb35b7e4696c4d08f0a2d7e4076681de4df1257a8339f','c8d1e64f1249fdebbfcee1cc82fb93c7dc24e8542ef372675e384e5153abbd87');
INSERT INTO "change" VALUES(60,'7dacf4f7c4561207','2026-11-28T20:14:09+00:00','张会计','办公室电脑','新增月度计划','monthly_plan','fede836a9bd8aa3a','*','手填',NULL,'3072','11fe09c1e16a0aad','3d612b9160d8dbfdb8fe8d2d6db18637ddf775c61f702b43675954f58341e5b4','cc9a9200113fd75df26e31a8fdebc4f6a66aabe2aeb6b8a4b30482695eaa2c51','f29d0253d2d80c36ecf10a70609b666624461f668036ec6c8079384ab69ac153');
INSERT INTO "change" VALUES(61,'0f6a81026cb188d9','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改预算项目','monthly_plan','fede836a9bd8aa3a','line','手填',NULL,'e78f41c3e6343e26','38e92ac6095f3072','b9ccd027c9256bdaec6f499ca060068c285cb8ba798a36cea702a3e018c4a9b7','7d34a5e7cb6eb6d0daf0d6f0e217b34279b3f1f2d7bc04da19f0e03b738f6de3','0214fb1d2ab1674bcf7e0337e96ad980fc226302e7300b556c84ef1ed1f109d9');
INSERT INTO "change" VALUES(62,'1a0cef3840dda36e','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改月份','monthly_plan','fede836a9bd8aa3a','month','手填',NULL,'11','0ec854446b8de302','109fff1bb970fc6a285620d0897bc10896f075615d0d655696e5187f72c72ec3','8491b29a58581c90eacb93b369f4a161d61429972afecf266f87245bba6a7b7e','e3455d5126a8684b9cd66ee64659fcac8c6346238a85084b174d398c128250c1');
INSERT INTO "change" VALUES(63,'5158859a851a0061','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改计划支出','monthly_plan','fede836a9bd8aa3a','planned','手填',NULL,'3.00','d37c2887a2bdccc6','cf11ee45b33cdcabed5cb9964c2f98e1b95183f622c3df3c61a0741401bb97dc','6d17e060dbdb0b4d2c315c7bbcfffb4c21b899fd48a3bca14088f3bb992d7ed5','0aeec5b358d1f30b3c8fc354331bb3c41920337b60ee25d7de29c8d182ff9061');
INSERT INTO "change" VALUES(64,'7d538329673ee9db','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改实际支出','monthly_plan','fede836a9bd8aa3a','spent','手填',NULL,'-0.50','40eba51e2c15d12f','4ec4edd6a89eab951e0a1d2ec3d2d8908a1526b9a1fa7682b5a64a3e4767c984','cc076a57ce22db6b578ecebb562b2ff7e522ef1fc1b837587e63c501c542f43f','502b0686024efd140f9fecc3fd73b4c9260fb3a1ed7e9533038299b2dbf4ae5b');
INSERT INTO "change" VALUES(65,'fbfa7885d701fca3','2026-11-28T20:14:09+00:00','张会计','办公室电脑','新增活动','activity','ecb239ec2fa95cc6','*','手填',NULL,'1024','e698ef7c5000573f','c2e002aa050b2b778e0c8c4d8c03c2a2762a2f3efa424e60599d5dcbf81ea8f6','9ed908aed157f39d0bad8301758560a34fd915706185564f3b53f5e6dc42505b','0885f60bdf9610bb75a33d5da39afb8f101a40fcf3fcce6ea5cec8f64ef87a8b');
INSERT INTO "change" VALUES(66,'c983f34c51869244','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改活动名称（全称）','activity','ecb239ec2fa95cc6','name','手填',NULL,'“青石之春”书画展','5da5b47fa2fe025a','3090b2a6c4e6a55bcd549ea453a41b7380146a30ddecc2a1d0a89e6779cf5582','61899df3dda9522352800389ac83647998d9f84021020e5e8b738cd1afc4c57b','af567b35eb08445a144ec8900a10b218dce1388ae781fd430be5fa81d5c95789');
INSERT INTO "change" VALUES(67,'3d057e61189aed08','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改类别','activity','ecb239ec2fa95cc6','category','手填',NULL,'展览','64e135f21c6ded20','0f99dc0e75af76fb82ec0da565b8a1189db3b319cc89b49103bf4334b2bf0d33','6be98cd9b82aa98b6fc84561f2fe0caf37123f2dc6bc42a79780ab32bf47c761','dae57d89c556faf4d9a64dac4458bf3b7093ece76a1438df008d3aa6f6a14981');
INSERT INTO "change" VALUES(68,'f8659b3d25b7dacc','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改经费来源项目','activity','ecb239ec2fa95cc6','line','手填',NULL,'24822ecbcbb81ab4','3d8f89bcd770e908','245bc884cf5795ed42077a954afa36226fe519a50000b160a148cc72bbb01f98','b7ff6901c3b55c5523748184e88bf656f0747631d1e12abfbe383c48cd668cc8','8c860f598bdac3af5ff53ada7678db76d3f5b406c9400efd120e858b6b034d95');
INSERT INTO "change" VALUES(69,'7dcb7b82b26f76bf','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改状态','activity','ecb239ec2fa95cc6','status','手填',NULL,'完成','628681e3ec38e0b7','d16cc5729c256ef3d37c1e75b5378cc1764666ab3b554259385fd17390d03157','d3108f4afb4fc45a30ecb8f8414c5be9e6101e73b023199b9cc20b29f8946f5e','bf154135fa552ba589b084538588c61f9dd9cb05307066c450c6308ec45bb7f7');
INSERT INTO "change" VALUES(70,'f13e1e8374f67397','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改开始日期','activity','ecb239ec2fa95cc6','started','手填',NULL,'2023-04-08','bc5dc5d6097735b2','7d62dca5fa47034d8eed5d13cc6aa627600fa106c1a3e49d5c465d111975a626','88370630bd3516730bab8aeaf2cb9283418f572cf673a0a35ccd9cfabdd4cab7','c98d5a0db52cfe6914bb68b5919367765580b905826831a0584add2fc627f920');
INSERT INTO "change" VALUES(71,'1d3fc3dc361339d6','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改结束日期','activity','ecb239ec2fa95cc6','ended','手填',NULL,'2023-04-20','d0f0abbb140c2b1c','a5c38822917f06a1f09b54fda3b874ffeab55a9e3b8840665661b9e4f298d6ce','92b59db5ea14c53b7e6245305509a8fa342cea5f2ca4bfb12acf00c6676d2d66','17176002ab7247142f7413ab0f5a7ff8aee1c06fdbad97b98dc5ed47a471f6a2');
INSERT INTO "change" VALUES(72,'9888050b7a76d64e','2026-11-28T20:14:09+00:00','张会计','办公室电脑','修改地点','activity','ecb239ec2fa95cc6','place','手填',NULL,'区文化馆','a28156450bafb6b3','ce13318d5af0a7aae3fbd40041b462fa2b0e8d31a8483a7b545722fb7269a704','e9ac67748450b002c30ede67de6c11839a711f3ab94f3e9e4e482492b19eb5ae','c47cebea1d01387707ed30c2532c880f38ba831f8318190a7567388748f3b78d');
INSERT INTO "change" VALUES(73,'eb12ab652321ce2d','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改参与人数','activity','ecb239ec2fa95cc6','participants','手填',NULL,'200余','182460be264040ca','a3ac075417577ac4c0a6de454fa8597f8505633b938db2e8ccd82b02c1ce9366','ed29dc5c82321049776f78834e43f760d03767f191ad2028bd37a5a2b7ea4ff5','46c907355e0715e2194b3fd43ec7aaf12dc428a986fdad616c8eb0f4479fdfb1');
INSERT INTO "change" VALUES(74,'edeeb32b2eb4c9b3','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改观众人次（线下）','activity','ecb239ec2fa95cc6','audience','手填',NULL,'20余万','2f62e8c0c17f1ee6','6324592f247599989cb3d273e5a9793efb3cae011461bb0ad464da977b2ef384','188813bde2ecc1b41e8f4462e835e7b56ff1525fbbb10a6114f8c2ba9f38e64f','fc68b46a4cf6da5b6ae80035b92f32f1c18e1c019e065884cfb89fa6befbb5c7');
INSERT INTO "change" VALUES(75,'5441b3c940020e4b','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改实际额','activity','ecb239ec2fa95cc6','cost','手填',NULL,'118000.00','560557f05b959e3a','a6a32e92ef9c6239a94f07f1ed0efbe8d1cfb6759e9fd7989171edef555104b6','733819859efafa1b299c3a641cfb7833da326dbad17152241659ff9270668496','65d0b6e3f19fecbe2073370faa44b9b48d833091f595d731397d7544c1e5862c');
INSERT INTO "change" VALUES(76,'7f6fd85af61804ff','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改品牌活动','activity','ecb239ec2fa95cc6','is_brand','手填',NULL,'是','394bf8afc176d21f','59ec5269ee382b25309cace15d39bf864864c99f838125958295bbe119a9d003','e8defdce612e7c3837a38f1882e00da2c53717e1ce8bcd4d83bc0845ca3a8d46','2a2c7489935507544e1e32d94476f7110632b229b5282a46a2c54e6c86fbaf59');
INSERT INTO "change" VALUES(77,'4a8a2eb24a0bcbaf','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改成效描述（入报告）','activity','ecb239ec2fa95cc6','effect','手填',NULL,'展出作品受到好评。','b8e37c28b6bbf340','12861dd273aa6bfd06302a30d39c66b5ccdeec82f91e0e1d888604832a03df76','3c87f90521fe7eff8db9f34e2bf54ce7082afb72ad636fe53682da10f44ea07b','3de11b977ff7c4ea37d2678e85e3c44cf8540295c5a8ce5fe79e8df14aa3bcc8');
INSERT INTO "change" VALUES(78,'921527c76a828c94','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改对应绩效目标','activity','ecb239ec2fa95cc6','objectives','手填',NULL,'2613584c7ec1e475；56a29c2fdcca18e6','07be82556399191b','ce10d62eb94af953ddb4f91ddbfec5eec74c31d52c86894f184bb6ddee77669d','f73ace50c4f70643aaca18c42269351a9d513ca1ab6a92eb85fff4eb745996a6','76314aa1e5f78f39b40846e4dca958d0dbb30af1d4b139b21be9890d5f33fd16');
INSERT INTO "change" VALUES(79,'c9646f8e215a8173','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增支出','payment','c63491a215b649e0','*','手填',NULL,'1024','5fe3a58da6884c70','d6c943a95261000b721c4dc46c489663d7a2a8d1fd361c5da8b2783c81162ced','4f5e0fd7af2e0887f17992c310981dcf874ebb99d59a5717a511d0568d4671cb','701f27a0278b258688b79176fcf53688ac04632d6169e5ff0ee2d5838b36c78c');
INSERT INTO "change" VALUES(80,'6273b75d656309b9','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改预算项目','payment','c63491a215b649e0','line','手填',NULL,'24822ecbcbb81ab4','beb6e7aa182312c2','72d286fde51f8ba6e226a4cbeccf98134a74f11ac43caab22634e895089e931f','90fd6fdd07e1804d9e26ef36e09e21f66e7d24fe0963d24e2eb41050186245fd','6b1a459f1f0c5db0fa24ccbaae009a9649f7d929a9f713edf142cba00f3a23db');
INSERT INTO "change" VALUES(81,'c271ab97c2d525ad','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改支付日期','payment','c63491a215b649e0','paid_on','手填',NULL,'2023-04-02','6259472d5ac78f25','fc4ecbeb3522014b534702970b9e59abe3e9418c853b3d558a31a736f9637d08','ece2d072a3d4fd0bf4d8f06010549d1a388483e3ae0c0b10543fccf70293a02c','2c11fe4d87976590ba0defaaa0a92b80e062eaf384b344a632fae2ba5c1de7c5');
INSERT INTO "change" VALUES(82,'292bb4f568b584ce','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改支出数','payment','c63491a215b649e0','amount','手填',NULL,'58000.50','bd896d1fd76aa581','1a5dae845aae37111dd4901749aae73807c9166dc4474cdd5528d5791df0b9cf','372b11f1d3d31db92e8c8c474ffc197338edaffea2ee812a0f071f31141997dc','f3371f6906ea296d23e6b1571371dd705ca15cadba8574bffc405a7527be3951');
INSERT INTO "change" VALUES(83,'a316bd8eb10b6b21','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改收款单位','payment','c63491a215b649e0','payee','手填',NULL,'青石印务公司','9148bc29e7da42a3','aaff7776ea3d0d38ff46241094721528d2b9de06bec4ac1de3c1ac3ac88b4b7e','99fc5134cc9792735b9009fbc3235bfaee1336f30d7412ada298bb15d6097705','7f2ef528577c87b42eac98ea70716fcb39c7338a99a9465dfd08b6d346c900bf');
INSERT INTO "change" VALUES(84,'835827a56df1abd4','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改对应活动','payment','c63491a215b649e0','activity','手填',NULL,'ecb239ec2fa95cc6','ed44fccb739b96f4','9b13437323363b61a18c1f3bad0cb5502288137fd71d2b3e9fee8d80fbec747f','439ac517b9c3a989eb1446fafd48849c829a9822eb59b7acea9692fb9e419a5d','36d1fc7ef44b93b3a41e80191a4b76b2f8ad066016ff121c3848ec61a50ee626');
INSERT INTO "change" VALUES(85,'15a5395ec2f29da4','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增支出','payment','684a018fd89ddee2','*','手填',NULL,'2048','b913da01c56740c7','f28a6731d1ed04eaf3a251ebdc8dd23d0442a4f31e3b8a1d85780158f80f3843','00a0cfb1d185741f6d5aaabc0dc2754e3e66aba73102a9aecc9209a981edaccc','3414a9dce4ab2d2b6873d2b0ec85edbb79edfba20d7b47e4aa97b1f8a451bde6');
INSERT INTO "change" VALUES(86,'70cb53fb00a1b761','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改预算项目','payment','684a018fd89ddee2','line','手填',NULL,'24822ecbcbb81ab4','e84b8f1d9d8ed127','96971f2c782b1c546607c98b5632dbd0a99f172346c4d6c84067787ac1c80830','79a3d3673bc691ec548ebdb5a88b36af826bbeacf0e0b0dcf7738fa4f71b35fe','5f516209e9962b697e970c566b4f30bd9de475518795824fcad2cc916cf154b1');
INSERT INTO "change" VALUES(87,'5b50fccd39d2e010','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改支付日期','payment','684a018fd89ddee2','paid_on','手填',NULL,'2023-04-25','6799190fd1ca6c35','8e8438fd5ef8a2443bd0c1edd7723c3082e71ef67d9814dda4fa06d61660048c','910889e7075328d523fbf0e9704abcccd0e8ad85f4e58ab3b84ab52a555c1ea3','6adb5ea5f699bf25d72b02246ad9984a7f9706c170de206f2a37e3ea1be81eb1');
INSERT INTO "change" VALUES(88,'42f189cc2bca9ae0','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改支出数','payment','684a018fd89ddee2','amount','手填',NULL,'60000.00','572749764de81682','38a50256a3f878ad879719346446a5dc3f3628c426112ad37851c6456ffa1797','4884f55442f804a81cecdacc0bc01fd236e0883aec2162ce3a1f8e36c874f12f','dfb2f81974a71d56d55cc6132300b274ec72294ab3c917eefab7ac9785c5b758');
INSERT INTO "change" VALUES(89,'d1205b51e4775eff','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改收款单位','payment','684a018fd89ddee2','payee','手填',NULL,'展陈公司（乙方）','e2ce717cf2049485','2b6c2929d5a29bbd7023d9ccb343083423b4491a767589476fd6564c338ea0a3','7ea803202bdfc7751a230b743ee621246c648fad6a152771a620e2bada18eb29','efaa021c95fee936a8d4ff6295f5c1ab950c72d6f5c485ac04e85009c2958142');
INSERT INTO "change" VALUES(90,'67786f9d54b4802f','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改对应活动','payment','684a018fd89ddee2','activity','手填',NULL,'ecb239ec2fa95cc6','2aa7951bb25066b6','9da36332013ceed1939406a21e35531873db7f35225bb2fa0c4fb7a93863a17f','d58eebe08588b7620de8d73185eb83791ab69191d41019e97d148c1e490cc6ec','acd5917fa7e093c6f15d7261f47ec426f72f5a73c5e3f3a11207de34f7429b64');
INSERT INTO "change" VALUES(91,'2be2f2a1be3dfda6','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增支出','payment','9e5b899ff31361af','*','手填',NULL,'3072','df8da03c5eb04e2d','3180d2f8cb335250868579c4bebd227a72b7bcc9860a22125690732aac723181','95bcd80c6c37aee577755879102fc270cbcbb26d980b0b1911fc1cf7a0dc7ba5','50cc3d328ee9703e8c0922673efbc3099d584329c928797bd9acba1a99b7e0af');
INSERT INTO "change" VALUES(92,'ca06c9475c88f976','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改预算项目','payment','9e5b899ff31361af','line','手填',NULL,'24822ecbcbb81ab4','ffc704dd29632a54','3b3deaeb792b32ae460f43b6104e3f60d8bc8cbcf570e5233ee0a59e779e4255','794e7c834020284e13bfbc695f5f36f8042459f5bfadbaca7602d162aba8f8ce','a9eb6089550da45209cfbb4b2e30284ed38241e880c859b7dae7b6ba1ad96bdc');
INSERT INTO "change" VALUES(93,'9b5fa60b2b4004bd','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改支付日期','payment','9e5b899ff31361af','paid_on','手填',NULL,'2023-05-06','3cbec6cf171c7468','4a50db6c5f617661031fbd28b649546a6037f9b47fc7490ee13c1ca94bfad48c','3460417c756608906a2bb64d8936557bd31140bcfc3691056856b97ffc0d53c4','d93502039b915b8d9f42c7c6768c33bc191e17a47048315c6b9b680a4786fd3d');
INSERT INTO "change" VALUES(94,'a5387386e1da1d78','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改支出数','payment','9e5b899ff31361af','amount','手填',NULL,'-120.25','7b8c3a93536f8792','e20d088df7f3040d0e2b5007f9a8adae648eb355861fa87554c0b0d1afa0810b','b84b9f6f53c0d189ad840604a684ede72f0c464b780a374e947c97c878acc243','8310a059ea1d56d6cc6a72ab6d901593352b7a4b7db803769ab409f659b0d4c1');
INSERT INTO "change" VALUES(95,'0d3a1b157eedceea','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改收款单位','payment','9e5b899ff31361af','payee','手填',NULL,'青石印务公司','0652987d75574c2c','9c0b6f9f19c8b9d5807a4837b1ca5eaabb6326c68d84ed03038fc5322dbc94e9','fc794c7afc7493d17ca81245d27664ca8db58c6e6ae5195e064fcec6ac784479','724cca6cc29c268ba1d11eb3f0db838d173a6122d9bf70555a2206bf59b0cea8');
INSERT INTO "change" VALUES(96,'053be1c2fe22a154','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改对应活动','payment','9e5b899ff31361af','activity','手填',NULL,'ecb239ec2fa95cc6','22d824e1610ebf71','6be649a1fc73af167bc55d568ff66dace528b0b4da3c502a0c04432a5eaf5115','ad6fd1e7a6a508cbc932c8fa23c517a97bcea51595e653fd549ef304a7376030','bd6c36d26a57f132291e7c7f4107c92d80f1b5b880b2889ce5bf558bd26f10d0');
INSERT INTO "change" VALUES(97,'7408badfcaab1a69','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增协会','association','9ce79ca52f567c63','*','手填',NULL,'1024','7cd1080fe539ed57','673939cb494ea6ab537775c3622d92d51b8f5f753c6ee45ed6b441bde98ea9f7','38e5db5b41f201e1463665e1280ded5adc831d200f54de0041d3bceb13296a86','9d857acb0497cbe3e34b1e78ba8d17e481b17edf39923cf7ca9345dcf81b584b');
INSERT INTO "change" VALUES(98,'76104f1b7470470e','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改协会名称','association','9ce79ca52f567c63','name','手填',NULL,'书法家协会','01b22b072364a716','2ed652f782066cb71e90d1f1b88fe8e008ed09ae36649ce25d1e1d3dd256e8ff','d72d826ce5152d3e470bb6846c4637c90a4d9c1e104083170d8fc5f1f3b6abf0','f9fdfeaa8fa59551d8eabebe4ddc7d7bfacf5aed721a7a950d19928413a341dd');
INSERT INTO "change" VALUES(99,'d0ca1d4e0c9a1d9f','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改个人会员数','association','9ce79ca52f567c63','members','手填',NULL,'86','c27b2c6960109b40','9464e55adf5bad11740b882ca5f64103c38ad0beb4e669f9705c28dca77fd6bc','8cb2ff1ea04014c9cc725f74482e71c4a6275170042fd07e2afdb69a6d21b852','34bec9fd8c5741db50ed1ef9fe4fded518f58e9124b547b7d32705452b6a568b');
INSERT INTO "change" VALUES(100,'a75f25488b06bfa7','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改成立日期','association','9ce79ca52f567c63','founded','手填',NULL,'1987-05-01','5e6cca4bb2ab6a41','413e204577ff03b207aa75350c23715f0c18cd7e94c81a4230ae3e69167631fe','cc730c6a218662a71f2d0f7de8178664bd6bae17dea1be85ecd2c34421688d8a','c5c186b41015bab84e94f2b9bdb972e137a56356800e657112c0aabe57176621');
INSERT INTO "change" VALUES(101,'3f624c144c9f35a7','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增绩效指标','indicator','96f17a9972b77137','*','手填',NULL,'1024','f8ddbd67b01f301c','af2419f13db162824e25eb4aa813024795bd59685484c24993642de869945b29','c5af2875464a02a7f9cdd6bde40f0d743b0c8651b4d89d8744036a2d880d47f4','d9b1b9e1c79360f6589aa0e9a8cac6156ee6337a5ffdfa9d9cb08dae6a37fe73');
INSERT INTO "change" VALUES(102,'2736add5805e6a1e','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改三级指标','indicator','96f17a9972b77137','name','手填',NULL,'办展次数','9a4c54610833d977','da25cce5e7e1a7fb9fbee0549d386d0ed15f314fca4635ffadaf04a8823fa677','ff04b657c6c8c8d77ae341f2b7b50749e994f4e98394b76986366b27e4d16fe1','25d2926bb6751392ef27e9191185305fcdb825b66536023cbd3a6e70997574c8');
INSERT INTO "change" VALUES(103,'279243b9b349d8a0','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改一级指标','indicator','96f17a9972b77137','level1','手填',NULL,'产出','63a33e685f37ad35','a3051a08ad17329c745236665d23d22a7ab6d7a7d52f4af1774b2fb57c9c5a40','902260418afba56f962ab8677e093fc4c1ba143157a0b8e57dfc8a60af3f1172','616582bcac0b44714ed2644ee3297d661c4e1003bada7303247ebf3b7a50ffd8');
INSERT INTO "change" VALUES(104,'1e99f430ac329e57','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改二级指标','indicator','96f17a9972b77137','level2','手填',NULL,'数量','0d6ba1e481b3a88f','7f00b549373caab2c3312665a9782986335e63e8cb8429303d23084132008ab8','c1ead2cb2fea6e9d9949ff9dd4aeacac5b1e579e4da15564a56d284251dd72a9','ae681fea36451db0ead1bf071d0749ab60841b79bade10a85a1a7b4b73be2c85');
INSERT INTO "change" VALUES(105,'90b53a8a307ef373','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改年度指标值（调整后）','indicator','96f17a9972b77137','target','手填',NULL,'2','f9cf74548e8a46d7','ee56f7315423268c3903545ed229cd5c4888c6246a5f5cba5595801f04eb01a7','fa514419b13765100f40e7e0f0b9697ac6e539c4bdaaa9603cc5bd0c25fb08be','2946239cfd22b3b951c5759e36a6cb2d466587927649c7775430b3b1cbb1cb26');
INSERT INTO "change" VALUES(106,'568af28a709f9452','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改实际完成值','indicator','96f17a9972b77137','actual','手填',NULL,'1','4416a59196e3b894','4c966dca23eeeccd7106117c93ae3687cb202e4adb289c65840e5de576b8c560','93827228a1a1a5232e5650d49fb1fc25cec4399005b7c6dc4795dcd61376d763','b9df1fae4d6b72b5a272ca179f7167bcba310a04c805200278cc9fc6d1b4f47c');
INSERT INTO "change" VALUES(107,'4c730595654af835','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增制度','policy','3739ed3441683b4e','*','手填',NULL,'1024','1f5065ec14dd5a3d','d95f9ca35eb7309a28d6ca44e7c4f6bfb2a8de90a1d94d1467abf6f4e9aa2d79','abf49285319487b873a0dd235a99cc876ae8f3a77e7dd41a582e2e9cd2f17ad8','22a7dfc1d37aa2577cbefe9a72c2b77717f4a98e1738be7a81e71194b85153b8');
INSERT INTO "change" VALUES(108,'0da38445df74abbf','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改制度名称','policy','3739ed3441683b4e','name','手填',NULL,'财务管理办法','bc97ded2c08cb4a5','e3ce1b15bedb8b7a21d9d621167032910841b7ee44f28dc5fe56694a614831cd','25d056569dd2f95f3fad010af7e288d11a4092119acc0f18c4c969042e85498b','fae7e4bebcac1aa177d517feb4d536406f831c7fe9f16650238e0b353d1bb249');
INSERT INTO "change" VALUES(109,'c92019b254a567ce','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改正文','section','30fa4bf33108d66c','content','手填',NULL,'青石区文联是党领导下的人民团体。
全年支出⟦4e9ae5691ca73850.spent_once⟧万元。','0f6669e44eb06511','ff2819fa9a23444b93641b55b3474f0df803cfcda23f3000d99e0b8292fa1d7f','d9dcf76eb6d45557d784c158a0ff1591a4c2c69637f6f71c0afac7b78769e4f3','b0f6d7a078739c838bc5312af6baaf4c45f8de4d2a979eff6f69c9a5c8345c78');
INSERT INTO "change" VALUES(110,'fcb2274318ddfe9b','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改正文','field_note','5d1ee509b4261131','*','手填',NULL,'1024','63d79d06eb92a757','d55fbf567f9dc9795eb0b3de45b4a9253dcbfa823111c3f063c60d7a0f181fb6','e5b3e99e56811299c37b5ad5fe91ad5557be105a78a8e856e13da392f56a9a65','c04f90dceb49e9d54bd95efa9e6384783118b332c45a6bdff5b3aa63db6f28a4');
INSERT INTO "change" VALUES(111,'fcb2274318ddfe9b','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改正文','field_note','5d1ee509b4261131','record','手填',NULL,'section','42218d46e1bf1c1c','96bed2379a4b5d2b4cba5a8ca5425b5675e4ad2cc96db0ae7c93a596b0600972','9769525bbd16a61f3bf376c22a3aeb5b615d2f2d1a127798567725790c88a7a4','71ece55bb71a782f2ef3cef3ccd513fa8452207476aa2b5a9beb3a927c57321e');
INSERT INTO "change" VALUES(112,'fcb2274318ddfe9b','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改正文','field_note','5d1ee509b4261131','row','手填',NULL,'79fab9face9b0ce3','4768aad61a7bd3a7','63752ef646e955e7d0152d6d159f470ba5e00017aa32640b5c96494013f0ea37','d6fdb8bea398d41d379d2591ffb5bf5632f5280680fec13034ffe254938c33fa','cf8c440d4a2f601c668af7a68ad7c584e023a0c67ab64f8b3ff37eba1dc354e7');
INSERT INTO "change" VALUES(113,'fcb2274318ddfe9b','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改正文','field_note','5d1ee509b4261131','field','手填',NULL,'content','bcdb8e2aa7253b88','ede098d769d6a58573eadfc25ce70568fb51a78ec5b195a642a1e5c33d3ddba3','f993fa8b8a3f958b165750e5c80a39a17d331f3d7326ac4d7339e44cd219f5e1','44160b126acd1616526c1f03a9d9a943359a6e92e0bdb6096559010bdd122e58');
INSERT INTO "change" VALUES(114,'fcb2274318ddfe9b','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改正文','field_note','5d1ee509b4261131','origin','手填',NULL,'手填','6bc54229ffba6c60','162bec6b6245ee10fb61dcc658638628969418830dfb679cb93401a57a8899fe','caeda15c3f5ff63b4f3454606a38ab8bc34124e3b8379e505e64131fc1dbf56c','1fc70cc6fb041c46b9a99ddfb04a0d83c6cc5c2a16bf06e8d9bc518dbcc47649');
INSERT INTO "change" VALUES(115,'fcb2274318ddfe9b','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改正文','field_note','5d1ee509b4261131','confirmed_none','手填',NULL,'是','31b16d0a3f972af1','da7bc92a586c9a7c75152b38d0cd1359b39b54c42814e651ada40aa425135b9f','53b274d515b2cd03150c5098c91501d80b617bc1c999f329d5fca4634126fb29','2130bdef7c89b4a6fbfc5b5a1e32934d6c95daab86b66220ba01af6863b0cb88');
INSERT INTO "change" VALUES(116,'056b24a8ed184761','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增存在问题','problem','9b641f62e88baab0','*','手填',NULL,'1024','ed1271e663443145','084de5c2f9a01606a7fa381fd98a7efdaeb47175a98713258f5afb1f0a365130','a3df2e485058cd2ca9f0249c9f19bc994f2b9d2354e27df4f1694ccb833e2bbc','8bd1509a018a5309df5a002379a8276f8770a80dac98c1ff70c7ccd70828a5ae');
INSERT INTO "change" VALUES(117,'ac76eb501da2f196','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改问题','problem','9b641f62e88baab0','content','手填',NULL,'预算编制不够细','2f9496b5ed99ee81','e37b7c0ea0ad00dd08f792b4fff59146229d75352a7b4d9d302d8d1e3e8e418f','0f8c13364d95c808ce0eff1b3cded5f99d20c5722b69da702ce9bad3ab304e99','18aaba6b075781f155c1cae55c432701620c830a374c5bf3b83f94c0365536ec');
INSERT INTO "change" VALUES(118,'05d706ec2067278a','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改原因分析','problem','9b641f62e88baab0','cause','手填',NULL,'测算靠经验','1723dda66292f4e6','dafe0197a22fee771347ee4608dac38d33298f7342e86d3966a974235c1eba54','edf9f252215d7a56841cab743667f1a9174b5b134408d2af87bef6ed695a955b','4a9b4f0d5ba5aa59249313447229d63dbaf7f55c401a9ecbac86d513b3987a80');
INSERT INTO "change" VALUES(119,'f10c09f7447ce20e','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增人工评分','score_entry','126fa08c917d0465','*','手填',NULL,'1024','7df1d5bc544444be','88c330f083cb6e473dd21ac82acbb94fc096276593ed1675323f5cdfacb9a531','27a3cd0daf62677c9be7d4c1f483722717143b9617104cc04f927956b42f56e6','43a3522622cde0ea7c9dd9ef7135070851148a3fe35cd17b44ffa8252821e289');
INSERT INTO "change" VALUES(120,'aade7611da87d301','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改评分项','score_entry','126fa08c917d0465','item','手填',NULL,'预算执行率','a864a2eb5f34d5cf','efefab6139b68decd87e0d4a8e9ab07a799b4d9d8f3b5fe71a936285bc4a385d','1cceba82ef3d80db5c262279d77bad167bc027bcded0eed8ea37ec09b13c04f6','8c2d4a57ed7eb4df8e7d697a2d20cb790b8db32fd4a85725264a27cfb4aa8598');
INSERT INTO "change" VALUES(121,'2e6caa9760fec178','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改人工评分','score_entry','126fa08c917d0465','score','手填',NULL,'19.5','24ac368c82919c95','1d8758fd339d44d273fb109489d7ffd4e1a6d43f808a6916220108b2da563d30','c2825f428c2cc5fc08f623d6a7b2ada24f299f4aaca965e60d1655f8c1735449','046867c5703adf448d4243137713eb0621e523ff157698dde39bb8ef915d35ba');
INSERT INTO "change" VALUES(122,'e2b10e33e57a695a','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改评分理由','score_entry','126fa08c917d0465','reason','手填',NULL,'按财政批复口径','ae2ae9b4fb014868','7d04aa0df8be655907bdc5c6ebe74d1b0d308d1392671ef93d17bfbc4aca787e','15034eeaf512aa1b3f5b6ef894fb6dfef535d2a312350352cd19a53c875dee97','c45ee7d53f368f9c8e85723b72d897737e86cdcbcf591a4dfdf15bc34a078624');
INSERT INTO "change" VALUES(123,'e877676108cb19b6','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改地点','activity','ecb239ec2fa95cc6','place','手填','区文化馆','区美术馆','fe8eabaed9a16eed','9a4e1c937121692be665bdf1aecf6d5a270487420973ad30e09969d054eb4847','cf0f89052ff7e76a0f43e3e004d160704a1450f36bdd3def7e8692b0b3f895df','0a4989fce34e946d8a57094fd7d18b2aa335b9fb254acd0954e0912192758efe');
INSERT INTO "change" VALUES(124,'076ce649edb6d6ec','2026-11-28T20:14:10+00:00','张会计','办公室电脑','撤销 修改地点','activity','ecb239ec2fa95cc6','place','手填','区美术馆','区文化馆','d567b0db15e3a755','a1719360568fe79498917073a05f34bfd610e620cfd91ad8c1826d116d2e1cd0','886545b0027c0ac5b59398b5e14dd4d89d36d452be38cce36f99246444335fa7','8cae8b9f88c390ddaf47912f5c0ed7e228999ae99e1544fc4e04f901bfd89310');
INSERT INTO "change" VALUES(125,'96488a98a185d5a0','2026-11-28T20:14:10+00:00','张会计','办公室电脑','重做 修改地点','activity','ecb239ec2fa95cc6','place','手填','区文化馆','区美术馆','66ab0b0d032e27e9','a17896e95add3760946a63335533e7d69be8e7647c17ea446900fa2bd236903f','4444960cd52954da64fef2fae5de6ae6c7a14fb09abc242a70fde031fa252c43','a58a814d4142457a4e16bdce7971d73df38f690da19bcba36f541143aef56184');
INSERT INTO "change" VALUES(126,'a2c097a4a0df8d69','2026-11-28T20:14:10+00:00','张会计','办公室电脑','撤销 修改地点','activity','ecb239ec2fa95cc6','place','手填','区美术馆','区文化馆','b19c16e0b24c584d','4f75cf39cb716c34113528ae56416d31fc5a8de48ed50dd5b2c8a25046018180','94bc7e4af130b0906e4de278b5f1d167b4b5c55b440f7875114ad424386b8038','1a05f60092a6c18fa9ac37596174dfe4f82e57852d37f35e231e43a798edd445');
INSERT INTO "change" VALUES(127,'f4c1dff115c1e573','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增协会','association','7a4986589ffd96a4','*','手填',NULL,'2048','4e2a942c03c6a87a','e694a0b0d69b418d6f92fd126a9a4c93c106e18ef2d6b000ec262c6f233fb9da','2b098ac421757b23b4db01d4a1b7412975f8c4c472720a619c1e5106f19de86d','b62f162b7ef8382f5b190fdf1d7ce4822740b15e8bcb90dc805746cb6aae1ceb');
INSERT INTO "change" VALUES(128,'8c59bf00f0b46ddd','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改协会名称','association','7a4986589ffd96a4','name','手填',NULL,'记错的协会','08ea8254eec9aec9','a755939114a4c94533ec34468da5abf890f2f5227f47b4bc639a6a84e4006bfe','952681b7cd6022dd0246b7b1b1d71f3061363bbc6b3973874308fdd8af9aeaab','d974052eb680390ce28c221191a6fdc82d304c8496a960cea263fff303f48193');
INSERT INTO "change" VALUES(129,'a6b4861fb8d93455','2026-11-28T20:14:10+00:00','张会计','办公室电脑','删除协会“记错的协会”','association','7a4986589ffd96a4','*','手填','2048',NULL,'095c71cb13b50c38','dfc471b8152170b9cacbc0c90fc0dba7af949bd5daa7cc4921496a5612b59895','2afc3df067174677affc9dff3a1688681cfa9cc92923e7d67d03448b39223f12','57a6cfece6999a9349200186a1784935217f571b76ad932232b4b65b00b005d2');
INSERT INTO "change" VALUES(130,'a6b4861fb8d93455','2026-11-28T20:14:10+00:00','张会计','办公室电脑','删除协会“记错的协会”','association','7a4986589ffd96a4','name','手填','记错的协会',NULL,'002021cce59cd4f8','a90dc28f0edbdfee200c6c6aeb6e0b5ce66572716ef365d04fb3ece3af67c8e2','9204283c2fb4ef6275d4f3e5d81e4845b9076beadaa9d89a42c00641cbe08ea7','34a9a158f5444ad4831c0940acedd3b277a00f60e5931d8203c9215e21adafed');
INSERT INTO "change" VALUES(131,'8f38ac4ee6d0ff2e','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增人员编制','staffing','20738edf7a5aaa70','*','手填',NULL,'2048','4b2673f8b3a51a4f','5016a01308a88c786feba5f93eea540b540708aae84f09d75681445a3e286445','46ab957e84fc517566602be7d29c10d8889bbc35a62b65d083ac94b0dfbc6d3f','f8b4836004965da09320774f7fca29a182b4a9cedd8f89ae7bf7c3a2d8804f58');
INSERT INTO "change" VALUES(132,'9ccf0aea462935cb','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改编制类别','staffing','20738edf7a5aaa70','category','手填',NULL,'离退休','74c874423141722f','747379f40f4c9107f9886b1b9d2d23c1544103d94d02de734c3286af06ee0f81','cad8e71a5a743d123f93532b081893d18e23110958a6170a285fe92841aac846','9397bffe8d04b5bdb5e3b383fc2caea0c40748a16c8abc2246b1cd895c2ddd45');
INSERT INTO "change" VALUES(133,'b8a9a3488f368bc0','2026-11-28T20:14:10+00:00','张会计','办公室电脑','粘贴1格','staffing','20738edf7a5aaa70','actual','手填',NULL,'7','fd79c173ba584d5e','341f6e82542047fa05203bd23699d7c36d5a7fe7269eda207b0e049ff29b3a9b','57b2ff48993f4b8ab1c77905c62508dea893eb0aa5744f51d004a3aa9c0d36cc','0819025f8a5c67c3bb42bf38f0ac40e566534634fbebf741cc7e68ba3033d528');
INSERT INTO "change" VALUES(134,'12d44808a943d86c','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbdb31322109415e','*','手填',NULL,'1024','3a0f1cb02bc5fa1d','abb0d83e9d17d65fc6f4e4703e0596a67c85b14390bd2d852d4dfd0f39e40833','bec529acab1f98838600fc923b57ccae73f969cb9a83c0f2c2b373d4fba3a95a','fdfbace7203580830e71f7c477bffa40716dc50cedf287203b234890bba3602f');
INSERT INTO "change" VALUES(135,'12d44808a943d86c','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbdb31322109415e','name','手填',NULL,'展厅照片','04aca4f26b895750','19a16db71caf0f3714608e40e1c63f03ae3afcad94e1972dd741e69acdba1b6d','b35c0f467a06585a53b734f8fbb7c97ca160e0c2e56d9639a787d7bf981e4c83','ed067d85baadd0a53121f69d6f4b10994faf4a9679b2b81396a60313de12b24d');
INSERT INTO "change" VALUES(136,'12d44808a943d86c','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbdb31322109415e','kind','手填',NULL,'照片','573b07aefd7c4524','9ac58a99650a0476b7175cfb5c4d38a33f2edd0507f1e31afeed188f2d60c874','6c649559fb4006334ea0933171f28002212ae177c911eca2ea6c3b1b9872c121','20dfa5c516995dc5052ed307c3808f443a48ff0a8a22fc260bda77a53d00a2fd');
INSERT INTO "change" VALUES(137,'12d44808a943d86c','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbdb31322109415e','owner_record','手填',NULL,'activity','f409fb4983c8d914','0099c1dfe4b82a9d68fb25a5788bc51ca9128edbee77d20fbd980de2a6d2c3b3','e406fa86ba5f1758601cd61216b9951e0865a6581988a982dd6000add608b09c','f233b72cf993869c81e9f02036fabb9825adb8872cd54eaefa5170bd525f2cef');
INSERT INTO "change" VALUES(138,'12d44808a943d86c','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbdb31322109415e','owner_uid','手填',NULL,'ecb239ec2fa95cc6','7c06f975545364aa','a7aa896bdc5d72203fd6bc25c9625f920aa82d9fab6cf7e4f4d7c88afcca1912','7b0590fac094f574a02735c6bc16009f5bd48cce65050ddd2cb273d066b4cd8d','aa1480fa6304c8e24643e12211925e93e6c5f0988d254faa1b2c5bdc7d6b7725');
INSERT INTO "change" VALUES(139,'12d44808a943d86c','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbdb31322109415e','caption','手填',NULL,'开幕当天','10a78520592ede22','366017fb4f89bd0e727ee73fca4142cc34e32d912129517beea153c8354910b1','668af4455e2c2dfbf6762c40e5fa51f8f09a5a1f117b47b9c892c12ba66b0728','26d9d472f8269df742847d5fd7a2d381e3b639f56bb192555918ef9ea234add4');
INSERT INTO "change" VALUES(140,'12d44808a943d86c','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbdb31322109415e','photographer','手填',NULL,'小周','2203d70f93974355','f88ffb7c5163e749feb17dda37dcdfda2cc4a047ac06d9e65bb845eb236636e7','3d93f1499210c5978fd16cbb75bfc0c5749cbb5f7f571f63d0c44dbab732a48b','96ea56246bb9684b9e62d226508c458da695b1c5f06db257d15a6550c01bea51');
INSERT INTO "change" VALUES(141,'12d44808a943d86c','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbdb31322109415e','sha256','手填',NULL,'b1442e85b03bdcaf66dc58c7abb98745dd2687d86350be9a298a1d9382ac849b','6be964e8421f8f7b','7e91a972594ff121c93ed7f8c66714fd5f2ae1a61d5c07d6df94fbb055087020','1e78dbac23c87481f594eaafd35e41a81193bb844db42e0451b2f74c237ef619','3709c5215d6214ef29a662d520fedf20a3b3d33e35d3e894dbec3a5dd90a19bb');
INSERT INTO "change" VALUES(142,'12d44808a943d86c','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','dbdb31322109415e','size','手填',NULL,'43','fba2a8120dd2d5e4','a9631bf927dd78a81aa9442cca3176d0fa67747b7040b1c5a3540cee5ec19601','a994ae7f6337868371918b2d96d196619f737ef4a7e3dad3c8b50232297ca61a','feb228e35818df559b187a93a76c6c6f3d1993f92dc2ef70ba842c43b1be365d');
INSERT INTO "change" VALUES(143,'338980c1a8a5ed9f','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','97fd81a4fd2041b8','*','手填',NULL,'2048','241334fc88dcad01','3f806d03e030092810ef06b96a9e080d28e42e0bbc3c10ce6aa474f5f4ea11cd','429f9951c1c05a828650bf88094305c4c595a485a04b51e8af9af4d86b76a4e8','3a4f2e268f5c27db7ae92c67b8543316fb08f414ad79136885f50352e01f6cf8');
INSERT INTO "change" VALUES(144,'338980c1a8a5ed9f','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','97fd81a4fd2041b8','name','手填',NULL,'签到表','d6369173f440375e','c1a79e8599ee160b3c6b0f28467d83e94dc428e4f11041cf11b36ca0f936737e','0f6b6f5e5ccfe439445332d38c9e29b6079e2627d6eed85f87d0fb17212d88ee','35143a62bbbe593caa686a639c65dd3f71c61cdd22f1dc3407f2c0103c7d6ab8');
INSERT INTO "change" VALUES(145,'338980c1a8a5ed9f','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','97fd81a4fd2041b8','kind','手填',NULL,'签到表','573cf21491187ae8','b89252870bb3b7ba23143a23520bdf66d5729ab7f6bac13a2d10eba6eafdef4c','30c91f27a196c028bfc198e84eb2b1ee26615b95ab814c3dda5ff947d7370371','24a3ac7fe89aa75d8c946342e92db3c86995069e6df8f7a3c9b59a26b1a693c2');
INSERT INTO "change" VALUES(146,'338980c1a8a5ed9f','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','97fd81a4fd2041b8','owner_record','手填',NULL,'activity','8b74018e1dd21c65','ec7745557d0fabc02ad2f83537b70b113b045d460c1a1add1b1d1bd11a063efc','cb03fd51bd343cd3551969428e33fa6d7d81375e70b310cb92ab6c369fc903d2','23e09fd0f4e5f7404c9ac60517a3bc6169cdb6c58048b6cb9772a5ef8809f928');
INSERT INTO "change" VALUES(147,'338980c1a8a5ed9f','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','97fd81a4fd2041b8','owner_uid','手填',NULL,'ecb239ec2fa95cc6','1c26a5827d72037b','ec4b4b66a8b09ea2f84d974e2733dd738d86d940e43831ae13b1e70d35682894','f2a9fba3afabbb7fc49c7f0ef2b80ca8e171c6e01cda461144498a6786992641','7251bc50db7a093c3a45cb27f5fe5a1ada6b1a4e230f43075551de1795141f8b');
INSERT INTO "change" VALUES(148,'338980c1a8a5ed9f','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','97fd81a4fd2041b8','sha256','手填',NULL,'d3b5820de47c453d4e2f85c33c6451c99720854c4136ecd4377e5e7b1aa33ef8','a21af147737f6ff6','fb6245227859dd4c035d94efa2493bedd4f0028cf3c9f6bd6cef2ca178b6f1a2','947c724978eb5990851e1f72344818159b529d39c20cf58fede354d209d12312','3e016561844a68b01547d3e421c1821de12212cd99adb40d92536610f12c8705');
INSERT INTO "change" VALUES(149,'338980c1a8a5ed9f','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增佐证材料','attachment','97fd81a4fd2041b8','size','手填',NULL,'37','9a8fe3d3ef07a2c5','90d87e31c710f02f6ca8a800797a3968d54ec9fda53c3d679f4207cc00d140b7','1180bd6b1eb01c19685892cc9a90062769fcfeb95bf4dc21dd06c34968ac2d61','44a4c3d30ccb06599c0af2caac9458f45fb83f216fb054ce9ee2d7cad09d43bc');
INSERT INTO "change" VALUES(150,'44c60a7dbaeb651a','2026-11-28T20:14:10+00:00','张会计','办公室电脑','新增情况说明','explanation','9c4ab984c838d12b','*','手填',NULL,'1024','932daec37a922c3a','7ad41b4aec73ffc8c387d4f8d0efc3e0372098ad393365b5d2ed044b39b74253','a6007cdc239f97a4d3e04a2f4cea1bd5e0279743786f42029868d07b0f01ccd6','5fc1fd90872247532a47dc63a877f4267212f5cfb8a132f078b4f876dabb5047');
INSERT INTO "change" VALUES(151,'128f77346cc835e6','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改检查项编号','explanation','9c4ab984c838d12b','check','手填',NULL,'C51','89c3f97af2b14a24','5abb4fa2fcc6565696704a2339b47e06a7bc57770a74edb56103a93e03045e94','2267a735a5875fc451582842e23d4b5dcc963b18d33e4601fc1a49947fe8186b','6eadf3fb44ac861a24acb660a001d347ad843a139c0e98f74cfc47252f32020c');
INSERT INTO "change" VALUES(152,'3424e9c2fdf24ac1','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改所指记录','explanation','9c4ab984c838d12b','about_record','手填',NULL,'staffing','056194ffaa185394','abbd9c48a534202141587e1d339200b1d43ab62005d1aa0e28e6f80797b6d84a','5632c3ab720ce0dd36f892b117a34d6044e32a51587377406a49b4c39520a714','5fb3964a909d3f74cfdf5a438e65af1e8eb2805fa883b8a025c1923028c382aa');
INSERT INTO "change" VALUES(153,'6130fbc40ce52d51','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改所指记录编号','explanation','9c4ab984c838d12b','about_uid','手填',NULL,'05e1a87c0183e962','6df412e8839c958d','ac5c0f8fb6173abf7263c0e5bd6a58494148fdae44ef3a9cb6879f13c6ec0970','427618a5f512b5630c96bfa86d940cc103d5ee16d7323722a6612d7965d52526','670942bd930f17fe0e6fafb49f29ffb8f151362d30bb3eefa07161bf5c42f6b8');
INSERT INTO "change" VALUES(154,'b9f3d0ae5b2767f1','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改所指栏目','explanation','9c4ab984c838d12b','about_field','手填',NULL,'actual','bcc492e4717178f6','8c53ce9146807d779a576b355f78be5ee23d5a7e470def035239240d3ccfd969','41f5166e5b8016cbdfaf1a687d577464ed546bc396b5cd57df0de27162f49bf7','453e80d01c8b6c50877e4e014951408aff2413c943e9a9d0f7bc2a077a29f479');
INSERT INTO "change" VALUES(155,'6325fdc1eee14018','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改说明时的检查结果','explanation','9c4ab984c838d12b','finding','手填',NULL,'行政编制10名，实有12人，控制率120.00%。','c709f887e66af85d','aa38bc4379e8882ca2814f01fb9323e7e54474f2c79fb5fe94ffef04e56c933d','3478b7492bb3776a7ddd88a180607d541a5c93ea5c330e236aa80c7c4364e90b','c125405b7d1281974a0b79518372b8a014d0bb7740810b172966379b15d5c2da');
INSERT INTO "change" VALUES(156,'2649abd1af162343','2026-11-28T20:14:10+00:00','张会计','办公室电脑','修改说明','explanation','9c4ab984c838d12b','content','手填',NULL,'两名军转干部单列管理，见批复。','8e9e05b4ee898bef','ca259d44554dcbea54bce0994248cb39a4dd3913342e78f990930aebb9cf998c','ac7311a734a5b4739c4b91d44947d06a4ccc1fe713de2a420f09b99a2d550373','f4887dadae5da006b731235b9b66f4a840c7d70d1505ae1444d35aa35b079ec8');
INSERT INTO "change" VALUES(157,'bfacb34866173220','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改说明人','explanation','9c4ab984c838d12b','author','手填',NULL,'张会计','a76b96cabc7a1c12','eee4eaffe8b17fe7f7e1d8e50bd3a94891236763cf0fc8740981ff5ea143a323','332d6aca9d6369a7d1f71fe3ebfa0c654db76f5ed3f3f9f2b3dd4227c5f75a38','468e57f44832a67a44a2e114f4f35d53623c4fa7603f38dcf690ddadcd9a898d');
INSERT INTO "change" VALUES(158,'4baf10a34512240b','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改说明日期','explanation','9c4ab984c838d12b','written_on','手填',NULL,'2024-02-20','2f8a0bddeedc3815','ccc6a1ca02e7fbb7dea9928bce361cf798702b91405c759e6398f116448f7bc5','49f6712d71abf5172e3992cd8978ed479fbc56125c3bbedac39fed2c2a4dc83c','91f95095fa4ae42464bf19040ccf6876ffbf02b7a8273a86abee1262fbddc763');
INSERT INTO "change" VALUES(159,'815d5bddf9f96493','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改项目负责人','budget_line','24822ecbcbb81ab4','leader','导入',NULL,'周主任','38f5e2fbcc7a4775','4af851558930e63dea8b9566dd83a833c939dd375558bebea28e871aabf91e43','a9b91400a286f05fa0147e767a7f26302463eeeac4b8ddc61321f6608ae36902','36de55a13ab654dbdb41148a60b5d11625a3b1bf300aa56bbb2c276734b368fc');
INSERT INTO "change" VALUES(160,'815d5bddf9f96493','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改项目负责人','field_note','ca0e43892978d721','*','导入',NULL,'1024','18f8699b32697af7','470f10b954ce7136d7708111a127bc57a561703a4cccb26ab2f2595d2dec491e','0a413da7adcfc341ffa74b994747f961eb831c82ba13f9e731d72a2f58d51d2a','2268ad630123ca489d4d3e3004051aa92381200dd4af97c46c641300caaab5a3');
INSERT INTO "change" VALUES(161,'815d5bddf9f96493','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改项目负责人','field_note','ca0e43892978d721','record','导入',NULL,'budget_line','9e9cc56cbe500e40','afaa24f7fde3edc4f82ada4069b72b874c41312fa9a93ba3cc5b4fb29fa9c7db','2eded4191f25ad5e9cd3993f0b39650117f10096116a5cde838f7da6f940ff41','1aed76efc75fe9d5585e123068ab6eb9ac8a7a244943f3dcabeb09290e80e9c4');
INSERT INTO "change" VALUES(162,'815d5bddf9f96493','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改项目负责人','field_note','ca0e43892978d721','row','导入',NULL,'24822ecbcbb81ab4','ed54cc0b27162f5c','061124ddbd6bec0e1f6b5e1d2c7f12fe3f3c29e9bf5ecff022a5064fbac0d4db','d996d940c4517d728a48fb9790d29e3a4f0d8b68dca167bc7bba4d725799bec0','7f88c1059c0ff617bcb83a8f430021a796f73614ad59eaa4f299d8eea8f09589');
INSERT INTO "change" VALUES(163,'815d5bddf9f96493','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改项目负责人','field_note','ca0e43892978d721','field','导入',NULL,'leader','f892b3c300150665','50fdf519c8ee65365fc77c79e63b6e03c9b2aa8d9bb641cced2715101ed0dfcd','c96bf6d0d34fc69d59cdb9c80ef1922a1af794a18a7f5c854b383b36469a7b20','9f5a762252f3efec46a2f84368834a78c51e9a86a05ed261b28f782a29ecc20d');
INSERT INTO "change" VALUES(164,'815d5bddf9f96493','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改项目负责人','field_note','ca0e43892978d721','origin','导入',NULL,'导入','ffc1e8122aa5cb85','232f251b652f8e5758771ef3a83a7bd87a557745f6f884343046a0320b92063a','90ef3d5705738615b00fa235b633502db96e53c11f66d03acf55941af932f9ac','3c1bb3fe8df606d2274e8245b2505dc04fabbd08c012255976689db9e0c539b8');
INSERT INTO "change" VALUES(165,'f642835cc75ac086','2026-11-28T20:14:11+00:00','张会计','办公室电脑','新增上年问题整改','follow_up','bc2f04b1d3e5bdc6','*','手填',NULL,'1024','c9bce695b2ec32f3','2408640c4dca2d17c8f2867cfc73eea7c4f367bd9c19e22eb5e2a8bf3b037aa3','6ca7565ee7095fcccc8f72f176748d0f340ff8f722d122d2ae2efe68914bc3f2','b51504b4e3785136f65b79c7846cb1924e52b24115e0adf76a45733b43999bb2');
INSERT INTO "change" VALUES(166,'90f03cb18e476653','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改上年问题','follow_up','bc2f04b1d3e5bdc6','problem','手填',NULL,'档案不全','6dc77ff442126b41','51cca84066a4b8323bbca2dc45d72522e379bdfa85462fcc70094fed367ddbe0','47a65cb4e525277518c833d30c079a6a341f04b0b6f79b2622321e57aeb356da','eaeea9959e23a021b01bacda2414c6872fc59def3b7f7c2ca187bc63cdeab911');
INSERT INTO "change" VALUES(167,'5987eba2abb86f02','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改上年措施','follow_up','bc2f04b1d3e5bdc6','measure','手填',NULL,'补齐活动档案','90a29a76aa76951d','26af3b28a8c67ec4fe83c81ac2b9c4824e9bfee1a0e453ff5f8f42a98f70ad16','1eb99eb1c472cfc6d4bcc3c51324aa3f2642036b4bbe6711f912fc36656de970','b81c2d18f4bbd7d4e9098f15d9a8c68f1bf3f88d4ff932929e9f781ce4e634b7');
INSERT INTO "change" VALUES(168,'e2341ace4124bcfb','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改落实状态','follow_up','bc2f04b1d3e5bdc6','status','手填',NULL,'已落实','8e10a94a6682fa4a','cfbfc6172b4fe5b1c83c30f8b38a6f8d64e841b6c2d00cec3a188256b0c68554','c4640833f9114465b7f3677c977ba9f0f5e11225414f6feb4194102294deaf14','395975ac5e32e5079965d9a76a3110359843c8724a29b313708e92a4240a1074');
INSERT INTO "change" VALUES(169,'d6813ec4cb8e1f25','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改落实情况','follow_up','bc2f04b1d3e5bdc6','result','手填',NULL,'已补齐12份','5dc1f514c322cfe3','977cbadb6bd8e3931b5b1862d3ef4004d78dc40388e4703e02366234f5a833d0','c385cb37b73deb2e4631dfc25a9eac97f4d97ad8fff20e0f105ab76c838ead3f','7410d9100e3cfdc1d74803b5e5fd93d23c3fa614c2278cab55b704ca32041b83');
INSERT INTO "change" VALUES(170,'a52666ab8ef72797','2026-11-28T20:14:11+00:00','张会计','办公室电脑','新增检查阈值','threshold','e205612a5eb0f9be','*','手填',NULL,'1024','a402783ac9d352fa','6e2c79e7a9fba404eaba0f56bd7d3744e7c47a452b52def4f4ff1f64a8da01b2','5ddf1bc366563d5565565c456a5b3e05d01402fd1eba2976023f98f376111af9','acde3a772a605ae27733b289ba8bf1e7fd3708aa8fabc81060e3fc7846e7d55c');
INSERT INTO "change" VALUES(171,'4ac33d88aff8a766','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改阈值','threshold','e205612a5eb0f9be','name','手填',NULL,'预算项目执行率下限','add637564cd2e85f','84a9215b1b7b30fb4a39eee71471c201f79db2278ed0e61ca01aa38c613d858b','b3cf538dd61a55d9ebb3e03d8b4df13724a11321828fa28d8563af6d7119e9a6','93e6bc2bccc519634969aa95151d0c80f9b1a5dc321d0b38dd6024c806e09bda');
INSERT INTO "change" VALUES(172,'437249987358dad6','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改数值','threshold','e205612a5eb0f9be','value','手填',NULL,'85','f6084dfa9c9c8ea3','ee61e89a7e9f300024292db9a0f887f79169d61596a749c8f1e6fc5b2ab1f5b5','190ca44c24db33bd9a9a99a57f2ebf265b639d53e0d90a4dfaf182111b0ea899','b66039de45e71dadb4f0bd64b40fdbadd82679e5a356b5a41b890331259e39c3');
INSERT INTO "change" VALUES(173,'10edafcdcff946e1','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改调整理由','threshold','e205612a5eb0f9be','reason','手填',NULL,'跨年项目多','67b91f0ad66eb14d','275a8692d21c167bd6f9b7d883ddc74cd83e6afe21415405b4fab6a9191e1922','0bf850ae81988aa93c75f9142f915181acaa1c76f20d7d8fbe76de6004e279ae','dc65d38f090aa1759299c60b76f712c24edb166a0c32c73df5a6c4adc43db47e');
INSERT INTO "change" VALUES(174,'9deaa998b96ad4d7','2026-11-28T20:14:11+00:00','张会计','办公室电脑','新增年度日程','reminder','604b9d9f400495f5','*','手填',NULL,'1024','420df375d0c64b0a','041ef925f5172145a80b97b6aab44c0c37bddea09325cdd0f3d35e0e0f425107','fa44c2e00710a9546f439767dc9dea73afd50720ba493a0c6352abe9f2e7c743','2455c7c2c1eff2bb825db6deac17ad1145af1fd1b1344d94739190df6bf4355c');
INSERT INTO "change" VALUES(175,'4019ade20f9a283c','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改事项','reminder','604b9d9f400495f5','name','手填',NULL,'报送自评报告','6ec69e734fc03cd3','c7b885adb3dc3fc2b13f759ffe1ba70a5ddccf28d2c6edc05fa31c3d15348930','33f0f2b8d46bdfda6a5e66f8e5c84394aac363f4185c56f63ea25458c9316fce','a09b05000fabf3e6931e319ab088c4b89681d3d1a0fc8aa30be2a6fa2941edfd');
INSERT INTO "change" VALUES(176,'ec2fb9b968ecb4c1','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改办理时限','reminder','604b9d9f400495f5','due','手填',NULL,'2024-03-31','86f27aa68d890413','feb8c2c7ae85dae32eace5bbd0689b9b25efb8ffefa6ead2739b110379ef4274','6710728048a8bf99546125a10aa31250b898e7cf43361e0725cb29217d94b2f7','051f246180b92ed47094d88fa3b213bc4d0d3f10babbb5b8b61ba5441207b43b');
INSERT INTO "change" VALUES(177,'6c9839bafc17b690','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改要做什么','reminder','604b9d9f400495f5','duty','手填',NULL,'报财政局','92d2e706b2db11c5','358bca9c36af9db289389fe4ed8ec909336786c02d28934faf7c42bd7bd3fa4a','5d5c298de2d7d66b5178baae2976c65d2ec508851f113e1a8501779eed967fef','35f4c4782aa86e95e030f3b0b0acd3463209457972e0527b40bd41251b536e1a');
INSERT INTO "change" VALUES(178,'79d157706a131121','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改已办','reminder','604b9d9f400495f5','done','手填',NULL,'否','2a75c1c77115cc07','504e5666e353a311f7ec5a840640bc7b75bd5ae2c4d8408f639f9e453239645b','4e320a240c3487f81f0602dde2b9410f12f7f7ce2acce03f239117ad0d6882de','a42a0f3c74e6ac544cbeec7372e927fe18d30951fab3303b9408e86006f82e2b');
INSERT INTO "change" VALUES(179,'206cf39da3888081','2026-11-28T20:14:11+00:00','张会计','办公室电脑','从上年结转','last_year','f0cf63c818d57610','*','上年结转未核',NULL,'1024','32de9677e2064fb2','56f496daf50e04062da97b1188e4d4cd895bc0715902592a199db85694d9ffa2','862294d10cfb893890ccf258cfc65fa2d3202dc108af19ce8f4ccde81090aa64','37642c9828a0c5595c4b35486a3cae2834b5db26e8de9496ab061cd531ff8a7f');
INSERT INTO "change" VALUES(180,'206cf39da3888081','2026-11-28T20:14:11+00:00','张会计','办公室电脑','从上年结转','last_year','f0cf63c818d57610','year','上年结转未核',NULL,'2022','3c18cc118d56ec6a','ccd4fa389074321cf25c5df49ef844ee7b7ba605635652c77b03f98451558da3','09e609603828fd74d92cbdf41c7e23f49cf5673188066aa712afea3b6369a2f4','33ee7b280b134f59dfbd324d76645220d97314205bcc4c96a0162a827b892db4');
INSERT INTO "change" VALUES(181,'206cf39da3888081','2026-11-28T20:14:11+00:00','张会计','办公室电脑','从上年结转','last_year','f0cf63c818d57610','source','上年结转未核',NULL,'2022.wenlian','338b7ada2fb416e9','325abeb9a426a8988e6a2f9a9a26501ae589f09adfd29390039d7441f9b04044','c6cd485e1edff052534c5ac2267e688fb5a9dde024aa7c2959e356bbf4793263','b9607630cad148b9deb1403679a5a4bd7d639e64de997ac4318edf437054500e');
INSERT INTO "change" VALUES(182,'206cf39da3888081','2026-11-28T20:14:11+00:00','张会计','办公室电脑','从上年结转','last_year','f0cf63c818d57610','digest','上年结转未核',NULL,'1378bbcb7296abb673036574b806000babaec7a1def2cf63d28b654415719a16','f32a5367c9a8ba8e','e60deec4ded1ddd3d2a1b5e09461d8ff68326a9ba156dbe16c70285b2b042dba','7c31e22f5dc84efb3651f13cc889fcfe68f22edbb37b86d4a4cb339f65863539','1b2b7fd6b958251701bdc0d75ddd6c652364c37e8bf5f4db41a711cbd5ec12a8');
INSERT INTO "change" VALUES(183,'206cf39da3888081','2026-11-28T20:14:11+00:00','张会计','办公室电脑','从上年结转','last_year','f0cf63c818d57610','content','上年结转未核',NULL,'{
 "format": "wenlian-year",
 "version": 1,
 "records": {
  "report": [
   {
    "uid": "392d87ba14d1ab29",
    "year": 2022
   }
  ],
  "department": [
   {
    "uid": "02af58f5bd038909",
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
    "uid": "b56a57c80b239ae4"
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
    "uid": "f15a66acebf38c07",
    "node": "机构设置及职责工作任务情况"
   },
   {
    "uid": "5eb9556c84bd4c11",
    "node": "部门整体绩效目标设立情况"
   },
   {
    "uid": "a59365c617eec11c",
    "node": "当年预算执行情况"
   },
   {
    "uid": "ddc74f9a3884fc77",
    "node": "产出数量"
   },
   {
    "uid": "6ebe31b56ea36eb3",
    "node": "产出质量"
   },
   {
    "uid": "6e831aebb2392b77",
    "node": "产出进度"
   },
   {
    "uid": "59d4916e8647d6f6",
    "node": "产出成本"
   },
   {
    "uid": "064470902d26cc44",
    "node": "经济效益"
   },
   {
    "uid": "81c67152ded3473f",
    "node": "社会效益"
   },
   {
    "uid": "560d05fe8ec4f81e",
    "node": "环境效益"
   },
   {
    "uid": "0bb8c2ee24b0f965",
    "node": "可持续性影响"
   },
   {
    "uid": "19d8353a6701b8fa",
    "node": "服务对象满意度"
   },
   {
    "uid": "aa84524b72340633",
    "node": "财务管理制度健全性"
   },
   {
    "uid": "e9ff7298c34798e1",
    "node": "资金使用合规性和安全性"
   },
   {
    "uid": "0db201a6ea40bcbc",
    "node": "会计基础信息完善性"
   },
   {
    "uid": "fcf82e229a689aef",
    "node": "资产管理"
   },
   {
    "uid": "76546a2d29f703b5",
    "node": "绩效管理"
   },
   {
    "uid": "ca2a5d101f30e8bc",
    "node": "结转结余率"
   },
   {
    "uid": "b9f6d8aae73bb887",
    "node": "部门预决算差异率"
   },
   {
    "uid": "32b769fa2141c003",
    "node": "评价得分情况"
   },
   {
    "uid": "6ab6f6e7b5830c62",
    "node": "存在的问题及原因分析"
   },
   {
    "uid": "93bdbc133db8b51f",
    "node": "措施建议"
   }
  ],
  "policy": [],
  "asset": [],
  "rule_set": [
   {
    "uid": "5107b9598b54f0b2",
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
}','a0a61bec99bd4d7d','4eabd9647d839bbab53e3c9fab337f2cbe6578e2ca6de348b66017d1160d04b1','c8d8c83175911ca46456b6a8e0b4ac93eeb5c993e3bc910a9d68558c3128f0f5','64a12036fd40ffe43a8b9ba0cba49a944cff4b2a85d9aea208dba0efc717923f');
INSERT INTO "change" VALUES(184,'8a92fe4d4f45d287','2026-11-28T20:14:11+00:00','张会计','办公室电脑','封存（第1版）','edition','8a92fe4d4f45d287','*','手填',NULL,'1024','b94bc037dc7d4c61','21f28a2ae2c69b0646fb9c598a7ea21c4673162d3214ab972da353f93d7ca10c','5b1fc46d3b8c3e7650112a29eb5989e0b1330e6bbf637df89cb0d703b9d52772','94df5aabfa5553151f26496f87817938fd1ce42182b3d57b2667491d6912ff9f');
INSERT INTO "change" VALUES(185,'8a92fe4d4f45d287','2026-11-28T20:14:11+00:00','张会计','办公室电脑','封存（第1版）','edition','8a92fe4d4f45d287','number','手填',NULL,'1','826741c052792cae','ca229670ae7af28422b1aaca76fecbfdafaa9439b3b5882ef4b7d18c4d2fef54','08bb76e1bc0aadd1e4c87877351d357c408cd12dc210b6c33e6d19bed198781e','4f1a1758f9774cbbff851b577502a007179931f1689b237767a20e9b40bc4557');
INSERT INTO "change" VALUES(186,'8a92fe4d4f45d287','2026-11-28T20:14:11+00:00','张会计','办公室电脑','封存（第1版）','edition','8a92fe4d4f45d287','closed_at','手填',NULL,'2024-03-06T08:15:00+00:00','e23c68835a0dc0c4','69223bae289da7667923cb29e55b3eee44db581ee061e156bb3624e7cdf7ce1f','c8d5016a9bd239b7b3e37c503f7924957b8e0874d1a38cc4d4e42d772e628e13','ff0fd2a3739843ae1337ab4db072a1dced4edf09bc74c74ad536428686d8628b');
INSERT INTO "change" VALUES(187,'8a92fe4d4f45d287','2026-11-28T20:14:11+00:00','张会计','办公室电脑','封存（第1版）','edition','8a92fe4d4f45d287','closed_by','手填',NULL,'张会计','ea6af6c1668d3c8c','1801dd71c609aa823601867744d8df1843895c190d357b1953048b393fb2e052','78e73fbd59a2d224b6b1ab01d110aa75b73a0cc75bc19648cc6de75de5970516','c195b21637dba8561bd4dda799ff7cce0c53bce9e2f3530a9e9a15fabc47d476');
INSERT INTO "change" VALUES(188,'8a92fe4d4f45d287','2026-11-28T20:14:11+00:00','张会计','办公室电脑','封存（第1版）','edition','8a92fe4d4f45d287','digest','手填',NULL,'fa82cf54885ce0aa7681d10a7cdf9ff6c50f9908b16281163d60733ca359795b','d7c9edfd52e9a7cc','8143dd4b4d4bba135be7468d62aa587ba6c98477e31dcc38ae418922a666e9ac','3690a672d228dce024cf30db7310719554df3ca1fb6ff12f1339819e2fa328ac','57019ccfab295ee67802ef784dc27daaba32424609fcc5b305e8eb589199bbef');
INSERT INTO "change" VALUES(189,'4dcb6458131268e5','2026-11-28T20:14:11+00:00','张会计','办公室电脑','解封（第1版）','edition','8a92fe4d4f45d287','reopened_at','手填',NULL,'2024-03-06T09:15:00+00:00','a098a4303f77d13e','5d4a4253d1b275f754a866ef2fe2f7712f8cb31574925daff22cd2bfb34b608e','c738843a660f5e41cd3572467679ca89606c9ece1e24b52e81ca147e90703d81','e2e9a76a497494d34f5dc234c2cede24e536520a23f5ebd85fd9ff7a65522ac9');
INSERT INTO "change" VALUES(190,'4dcb6458131268e5','2026-11-28T20:14:11+00:00','张会计','办公室电脑','解封（第1版）','edition','8a92fe4d4f45d287','reopened_by','手填',NULL,'张会计','ba548ced6965ef18','507850cecc94c6f308e74df82bd6d8834390c72d683984d3c78e70103bd46f84','ef26235fffa051455e223525d99747939cbc6305e910891a6a589af4b12ae492','2362c15a3ff053b8dddc28c1c5215e28f19fd2ca951f0183424439a1056ae808');
INSERT INTO "change" VALUES(191,'4dcb6458131268e5','2026-11-28T20:14:11+00:00','张会计','办公室电脑','解封（第1版）','edition','8a92fe4d4f45d287','reason','手填',NULL,'落款日期填错','df048e2917cd1038','931e9fdd070a28aa1be9266e009789e403b51dbb0ff5c1cb8001894e44509b49','ba1b65baa7ef7187425dcbdbc0db0078b93becac239f18edf5dfc3b5a7a4382d','6d628f88ee6b0b8ef59613e0a2cfc4c49ba1c01b1a886a73c4ac26358a624f16');
INSERT INTO "change" VALUES(192,'fcdef11964b11d80','2026-11-28T20:14:11+00:00','张会计','办公室电脑','修改落款日期','report','2bd13cfe899eada7','dated','手填','2024-03-05','2024-03-06','f3cf4ca0be603ed8','508b113ca42955427035b1da9171125b6cac503f10b08a7f0e330586472a5030','e56439e7772da520f1f54ec58bd904f06256f396501b452aedd40aa65b3f1e87','f6eac243f1100aa304a8c48d4e6c273de4a8a1dfaac0b802ae4d183a5b9aebe0');
INSERT INTO "change" VALUES(193,'7c701943f6b75f0a','2026-11-28T20:14:11+00:00','张会计','办公室电脑','封存（第2版）','edition','7c701943f6b75f0a','*','手填',NULL,'2048','cd20881dabcb63e1','c44bdc317572d994d2683bac7a482d2366a08c35f17954b75e507def793fae95','2ac4780841ff6cf929984e3033eb85b41cfa12e85c201cd00ea5c73769bc14fd','873387f9e96b228718bd1c67a2687a6f2dbefe25474a953bb67ba9113e9d5766');
INSERT INTO "change" VALUES(194,'7c701943f6b75f0a','2026-11-28T20:14:11+00:00','张会计','办公室电脑','封存（第2版）','edition','7c701943f6b75f0a','number','手填',NULL,'2','127f0742b885409f','14fc0fafdc52c595a0eda12aecdfa4e140916a827e6b67b25854d3e8d572d087','a7236238607de5b5ae621678a5609acde75a8643bda870fb6111d1d1a9f26d8e','bb5b63ab7b6b47b74c7fc16dae2d3cfa993b4d4908f906d99663b452e71f7146');
INSERT INTO "change" VALUES(195,'7c701943f6b75f0a','2026-11-28T20:14:11+00:00','张会计','办公室电脑','封存（第2版）','edition','7c701943f6b75f0a','closed_at','手填',NULL,'2024-03-06T10:15:00+00:00','eef35c98b92016f0','32d4ab7c2c854bea8008d9ac4618f1129d97fdf96ccd1d6c86a311f0ed080049','627012ae8adaa53bc57734975e4cae8f3496ee9fc82fc66f90e96c84dae45d19','3cc86a95e1595255de17ed13d65158f2a83f13778fb009b8af4cebcb8f95d7a6');
INSERT INTO "change" VALUES(196,'7c701943f6b75f0a','2026-11-28T20:14:11+00:00','张会计','办公室电脑','封存（第2版）','edition','7c701943f6b75f0a','closed_by','手填',NULL,'张会计','b2ef9f88831aa826','8f0737935c35afd9fbf49fa3d3ba7561d132611c61dd4766302ec14e5185c1df','beeb17be75b82acc2efda1470aa8c90ff0a3f6d88b1778735bc0879a98b0082d','19b8e1b3ff5187821ef7a7d6ddb5e1f51b04774a5f4cbc3d2e95e33d1c13c3be');
INSERT INTO "change" VALUES(197,'7c701943f6b75f0a','2026-11-28T20:14:11+00:00','张会计','办公室电脑','封存（第2版）','edition','7c701943f6b75f0a','digest','手填',NULL,'c018dd7b853bec4c753b668cf9d92c2e5e62ad01f57f930dcb7c7517296cebd5','178fa2dffc3f2c51','93fdf74bb02eed8762cba27efeb04e4bd963b5b7c77f2cd4a28df8bb16cdab9a','3d7acbf3fc79cc292fe5cf370619eda0fb714bbf29be3279c21f77747959da7f','1c69ef2d36fc722af77e06b78ca5c66d873b6596e71ee64225c4b1b9ba31558d');
INSERT INTO "change" VALUES(198,'38f2a2cfbedfb2d4','2026-11-28T21:44:21+00:00','张会计','办公室电脑','解封（第2版）','edition','7c701943f6b75f0a','reopened_at','手填',NULL,'2026-11-28T21:44:21+00:00','481b6c78dc7d802c','73ade3c690e522c38a9c8a765f1ff89df63b4c9ba9ce3af032f9a8430174db8e','51536a85d0c9383269c210c30d54f71ef80b256737af28977a63fe2e8532c3dc','e679ef3384f0fbb873db0005ac76aab628673ac0f803cc47c062f8034c73efef');
INSERT INTO "change" VALUES(199,'38f2a2cfbedfb2d4','2026-11-28T21:44:21+00:00','张会计','办公室电脑','解封（第2版）','edition','7c701943f6b75f0a','reopened_by','手填',NULL,'张会计','bdf1e02152761449','f5ee5de5802d60f1eba0c0184cc95f7393c6953486b365929bc5cc7ae399e6b9','14773c4eff8cf48ad1312fbb2f725b29db85307cb70ccbd2887be66e6c699669','1266f3b3eac907f7efa9ff1bcefcadb158f084988ee5396fc82ed4e56fe91ea9');
INSERT INTO "change" VALUES(200,'38f2a2cfbedfb2d4','2026-11-28T21:44:21+00:00','张会计','办公室电脑','解封（第2版）','edition','7c701943f6b75f0a','reason','手填',NULL,'补充材料','639f2cfd37e8394b','778e6d18eed073b5bf095f5b584463cfdcf6464756defee2d1f584e1fb1c8b9c','a9b6471586047aa78c597f91a11e7cefc7c9397b2d3745323feaf21d48e338c8','e90efab238044a277ec0b637e97070f0d7a7ca31bed5ef564df1e4a8cfe36097');
INSERT INTO "change" VALUES(201,'b85a3e98ec06d543','2026-11-28T21:44:21+00:00','张会计','办公室电脑','修改单位负责人','report','2bd13cfe899eada7','unit_head','手填',NULL,'李主席','8737d2ac8997fb50','122ae251c0fe305523052560a63138d2eb4a24b8f6d146a095bcb93dc35ff710','6581f523f462acd92fa5977f71c1ca58f0fc1e9e4d9b3c61a9622d2333742dda','7b8b6cddaf4a946ea1e57f3fbf91d47e901d24f175b42555432806728d199353');
INSERT INTO "change" VALUES(202,'0f359a76d8b3dc19','2026-11-28T21:44:21+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','c2a1a6d91a7f0843','*','导入',NULL,'3072','a1ce76e60cc228bb','c500a97417ef917623ec28591f7c73e12f84973748b7ef3b0a162cc879925aac','ad4818a442c2b9195d9389f3a07ad97baf2a157c75b2c4bfa5b1a5dc560cd411','22bff3ec9a6ea01ccfface048d4de402146a51a1ca93d1f72f0c0738a73b4cfb');
INSERT INTO "change" VALUES(203,'0f359a76d8b3dc19','2026-11-28T21:44:21+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','c2a1a6d91a7f0843','name','导入',NULL,'开幕.png','ef81831737f70744','03109d951de80b5ce0af9a095b3c711bbe1fa865767a19fac38891c0b6cb8faf','5da49ea688e31a2756d33835359f6670474f8ed172ea690ec8e4b2d6fd0feb3b','49205cc16217ac8903eb49e0a679b3044b4d3ae07be0f1c165d1251aa11aa02d');
INSERT INTO "change" VALUES(204,'0f359a76d8b3dc19','2026-11-28T21:44:21+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','c2a1a6d91a7f0843','kind','导入',NULL,'照片','2f2b250629dd215b','e5ac40cabff45495bff50fe2b7914c2e77cf3c063a4719ce1f8213750e5a235b','55fb3e418cb8242a4b231b7975372a3d6f929cd15dce5382668964eed3282bc0','bdd2f8a0a38b4fede71d948b56b384355d4be51613ebbe6f606a9d1920aca241');
INSERT INTO "change" VALUES(205,'0f359a76d8b3dc19','2026-11-28T21:44:21+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','c2a1a6d91a7f0843','owner_record','导入',NULL,'activity','bb4c1e7df46cf66d','b6c1017ddbad791a7b4ea4476ff3ba6e9e70984855ef6bcd331d83592f84b50d','57f5754d05871cdf3e94283dd16f94599c4ba41da64479673688efd7c2fd869d','f05367cadf89400c5ad427cc95012e416f86b36bbe938bd2e90bfe487d80b0c9');
INSERT INTO "change" VALUES(206,'0f359a76d8b3dc19','2026-11-28T21:44:21+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','c2a1a6d91a7f0843','owner_uid','导入',NULL,'ecb239ec2fa95cc6','457303f7a9f58edd','a09d7565805e297a69a4628a05652b1b56ef6601ac02e0299b2ce382bd5c9cdf','c69cc261cec9f393a30db1aac3a14aadebccaaa290b49b37756ec78c6e3d01bd','5b4b4ef1a97fa9f892d7d88f743a8ddecf607967c9099721fdf19d1e86b5d810');
INSERT INTO "change" VALUES(207,'0f359a76d8b3dc19','2026-11-28T21:44:21+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','c2a1a6d91a7f0843','sha256','导入',NULL,'9eb3b0174b72860170b154a3e6c3c5c9aff827b7cbef01aca769c51eb2339cd2','5eba59f1848a2c44','1cc32c5191ebe367a2bf146e3c4eca87b22a38b6791647e9adb5a938afad2a07','48f4acf62a7078e9df0a4c32b5e938c10e05b5bef980aaa79a723207b4422dc7','cb9b750698f54c4007720037c9089cfddec897f6a439b36ffc1ac99de0465bfe');
INSERT INTO "change" VALUES(208,'0f359a76d8b3dc19','2026-11-28T21:44:21+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','c2a1a6d91a7f0843','size','导入',NULL,'101','e7d04eec93ee039b','8b6b331ad7ac9b5c540994e9c4c89cb27ee5605850900c365b0b57690e6e8a90','493314d1eeb58e7f152b6e3aca4c140cc4cd2bb9043ce0b2915ed987deab7873','65458a8cc5b3c65c4d17882c095fbcc8a93a5b2b439a86cf450566e650b322b2');
INSERT INTO "change" VALUES(209,'bf275843374c4eb9','2026-11-28T21:44:21+00:00','张会计','办公室电脑','新增协会','association','cb513191891c67c3','*','手填',NULL,'2048','6bc6ffe37573f198','4f6dc14896cf4d7bb705b3f0371bc81e93e156ba28599c980bb8d463b89b2569','f454954cfe73f41f029b8768b524ba5b86ca1c7eebb27fac4f22fc6ee676d55e','9ec217ec68b123e61b14e155d38d8235b006c1d8f2c56cfccd552781373078aa');
INSERT INTO "change" VALUES(210,'a3076da996b0cfc7','2026-11-28T21:44:21+00:00','张会计','办公室电脑','修改协会名称','association','cb513191891c67c3','name','手填',NULL,'摄影家协会','a20a2e73f2b8a527','0e8486c18df8312d59d2596c82e22ed4510bcb60606bef212dcc451103e66748','585f9353e76b933e25c02a634db561fe041d02134b5a6fcc68376f86d5a704bb','95e9f92ffebb646dd9fe2861d81ab1f8198c91c0715c88b77c7ec305fc20513c');
INSERT INTO "change" VALUES(211,'68b87d96109c9788','2026-11-28T21:44:21+00:00','张会计','办公室电脑','删除协会“摄影家协会”','association','cb513191891c67c3','*','手填','2048',NULL,'9e87c9b38d06729a','ea046d2e122c538a584fab97494322b7e0dc69254f93a30fca25ced2610fe81c','0f22be5984b48a80c48480ade75cbf10a95b79c629694545fdff16b418cc0696','12a8fbcf30b5238b1a6f99d59b5b049af25f6eeb4c8e4ba4957914257c9dfe4c');
INSERT INTO "change" VALUES(212,'68b87d96109c9788','2026-11-28T21:44:21+00:00','张会计','办公室电脑','删除协会“摄影家协会”','association','cb513191891c67c3','name','手填','摄影家协会',NULL,'f67f7be3033e7b37','313c33191f5ab0bbea2709a6414da5f8d67c020f1e63b21dee78a4f5ecc2e84a','ce40afc062fbd8fe4b803560ac01d0866bc051749b0c51b4e495ba416490d0aa','3cb090092ad9d7490444c4c4ce578b2233fe665b4209c67f5c55d33f442489f5');
INSERT INTO "change" VALUES(213,'5c96fbe8570680dd','2026-11-28T21:44:21+00:00','张会计','办公室电脑','撤销 删除协会“摄影家协会”','association','cb513191891c67c3','*','手填',NULL,'2048','ab2dd670b9550143','3d4390a5d7c9a6103817a9c49ea1f3ea9ec32ebcebc754a5000ea6a80e5198c3','df29d15ad88cb8d1e1963c7ee960468786bf58b008ebddc0fb08f51210baa560','cfbc61bbc26cd180997b296057f67fe6566bb0032a1e10c3404d5b1faf5ebbb9');
INSERT INTO "change" VALUES(214,'5c96fbe8570680dd','2026-11-28T21:44:21+00:00','张会计','办公室电脑','撤销 删除协会“摄影家协会”','association','cb513191891c67c3','name','手填',NULL,'摄影家协会','2188675e8e70cdf4','e79c5891ac601b82d688edbd9a73cdf456482bdfa0ad87f011a8d6b3bc6caeb4','fb73c89271902cc9597a1418439ecd053818b4f1c6c467ee727ec93d63571e5c','a588fcb3608fe994bdb9044b899dbb9322f9755a101fa953146e92986835b880');
INSERT INTO "change" VALUES(215,'a6915f31cbb05b11','2026-11-28T21:44:21+00:00','张会计','办公室电脑','新增情况说明','explanation','6cb80498a17f4f54','*','手填',NULL,'2048','c2752a30527278c4','eef2f1161e08424dbd79559693dfe79264a4c58ca29b3c498c478f5f55040874','89b2863711960571e12f42bf926fcd281a8748adb0f1142d999d960fbcb52c00','b611e75079df9adcfa03bd9ffadecd988c2314c8e68142fc4f42ca47a1c6479a');
INSERT INTO "change" VALUES(216,'a6915f31cbb05b11','2026-11-28T21:44:21+00:00','张会计','办公室电脑','新增情况说明','explanation','6cb80498a17f4f54','check','手填',NULL,'C43','5553ecb0a56fe37c','4866a458becdb49fb950972da65942f54c941ea53d881f1ab687418964ec5637','e7855f87d54331d828b309446212c345af2a71669820531e4a2b32edcbb2b417','6d3a1c861b1d617be62ca924ef7e76b664ef67572a72fd38500310892a143b0f');
INSERT INTO "change" VALUES(217,'a6915f31cbb05b11','2026-11-28T21:44:21+00:00','张会计','办公室电脑','新增情况说明','explanation','6cb80498a17f4f54','about_record','手填',NULL,'problem','6ce5c8b780c858bc','05bc16be3c63677f677bb6dc435ca92d4a53f7b3c6021218d839e642c67fd728','18ff2c9cc1eb1a511bec02d2ac1b73aad8d153c59121ac00c2f3b860301c8816','f99c6e7c3b1c4abca574212161f1db97a92a7e44e250b2785b8dd4b2bfd62b74');
INSERT INTO "change" VALUES(218,'a6915f31cbb05b11','2026-11-28T21:44:21+00:00','张会计','办公室电脑','新增情况说明','explanation','6cb80498a17f4f54','about_uid','手填',NULL,'9b641f62e88baab0','c0fbfb490b498006','a7fac48d5385e18f796b9ae59c5767051c34531115d1f318976b8898357cf820','650fafcc296056efb124079d4a34400f7196bb05b5f2b755528a8dcfb75f7aa3','0223c01e672e86d6896ecbc03f95ccfe55fd0a9d554c4a0ba0c2915909b3f737');
INSERT INTO "change" VALUES(219,'a6915f31cbb05b11','2026-11-28T21:44:21+00:00','张会计','办公室电脑','新增情况说明','explanation','6cb80498a17f4f54','about_field','手填',NULL,'content','8b759fa8370504b5','0fe8384d98a5673f6ce1b1fb310a7d3a35070056f62529c5e56f024e32e523b7','15e34bd017a69752dabf23f030462609a8e6076635031d69835d51bc9552b9db','8709a6cf802cfe5b1db5b8401e2377171dad919288cae544b8d8e94b95e77eb4');
INSERT INTO "change" VALUES(220,'a6915f31cbb05b11','2026-11-28T21:44:21+00:00','张会计','办公室电脑','新增情况说明','explanation','6cb80498a17f4f54','finding','手填',NULL,'问题“预算编制不够细”没有对应的措施。','b528d61cd1d6ea3a','86a4a63ca49c36b244c5cb5fed6c251a464893a10ae603dd33921f1824165df2','46ac73860218cea0da7a87e46353aa8d1d0845798c02b9d6d7e4af74047ede70','6b143d21f2820686ffa6f2e69bae67867213b1a6ba5509e0c76b371130641009');
INSERT INTO "change" VALUES(221,'a6915f31cbb05b11','2026-11-28T21:44:21+00:00','张会计','办公室电脑','新增情况说明','explanation','6cb80498a17f4f54','facts','手填',NULL,'{"facts":{"name":"预算编制不够细"},"kind":"no_measure"}','cb3009b4ba07885e','774bde31e7342d7b642ad8f907095528d548a5e484026d8aef244206e287c4a7','31dc8765fa9ffd60a55a72e9397577352ef7cb392c99ba85328aa01dc8f02041','97a82c5d63512d87e64bacb022f2f388fe5ed267d620997d5291d223696efdf2');
INSERT INTO "change" VALUES(222,'e139bdadce470734','2026-11-28T21:44:21+00:00','张会计','办公室电脑','修改说明','explanation','6cb80498a17f4f54','content','手填',NULL,'随下年度预算编制一并落实。','1cb87500e3d4d167','c0cbd2733aba018c04a2cf2d7ececed0ffed1a45150c2ccde85b748c65923e18','233199b3b7734c11620113ca6d0e76abb902f3eaab1bfe7a138313812533a69f','754fce2ecd970dfe1dd453dba9d0aed7af8a182b2e4a1d52c31d5d8230ae4259');
INSERT INTO "change" VALUES(223,'f8e1343da84b46dd','2026-11-29T01:09:16+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','1a1fe454aafa9d25','*','导入',NULL,'4096','05a3161186480b04','38973c84bf249fc5000bc43b442b70251b638186708ecdf32bfbb989910ebc8c','31d0bf697aa56d999a747f8c29dca03a747321949e6424083a2ee64a61f1ebb2','2a9add9ae8eabf73aa4a243981dc44d6b9049c76d36b78f9365178570907be78');
INSERT INTO "change" VALUES(224,'f8e1343da84b46dd','2026-11-29T01:09:16+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','1a1fe454aafa9d25','name','导入',NULL,'开幕.png','42d448a90ffa687c','85367442bdae0f0a70490523e2ea1e53a19efdaae875d2fed4e55c7ac5b7dfa6','93589c40297d013045876b02d7a3882e573d62eecc5e2b9209da4686da65d552','6b3ce249fcdc65212fe813abfba08db6facfae54b3c1b8943e8cffd3ab9378e0');
INSERT INTO "change" VALUES(225,'f8e1343da84b46dd','2026-11-29T01:09:16+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','1a1fe454aafa9d25','kind','导入',NULL,'照片','d327b5cf1ae07eb9','cfc8d8789076372bf4a213c16ee54c3e22feefdac6be74c0e48f20f305750314','6c1754f4bbcd9cc185ce209e24a468ab89016981134cf881b6c6fcf920989d47','987305c98df6472d34f4612b0ab9cb749316cbec0955e9e43110e368a0bd44f1');
INSERT INTO "change" VALUES(226,'f8e1343da84b46dd','2026-11-29T01:09:16+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','1a1fe454aafa9d25','owner_record','导入',NULL,'activity','86a97c2365e12d2c','dce74fbc4f0bb51eb688c2b0f20ecc48dd33ec8eb90290414cd58b6d09de455e','f32ad9e4dc5468bb14ee8c69392dcd2d1bd8887df0fe98a2c6b048b2fb593a8f','7f2a2e76e841bb847049ee212fff11e0fb5135c8d44d1a6c9097103137c3dd3a');
INSERT INTO "change" VALUES(227,'f8e1343da84b46dd','2026-11-29T01:09:16+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','1a1fe454aafa9d25','owner_uid','导入',NULL,'ecb239ec2fa95cc6','8dd45607f72ae8f1','c931337b77c43d9548d0f5d0e598510ce44c7b5faf9431b5ea8788fb80cede1a','98fa96c9634b2e304a79ca29b8c121a1d77304221eadef4e2d08d882412fd566','bd99044c77119a891dbac9f1675a4ea94da3fb0c2d251c64da4d84aae9b5a660');
INSERT INTO "change" VALUES(228,'f8e1343da84b46dd','2026-11-29T01:09:16+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','1a1fe454aafa9d25','sha256','导入',NULL,'9eb3b0174b72860170b154a3e6c3c5c9aff827b7cbef01aca769c51eb2339cd2','c18d0069dda7141f','03f8d2b172e0d4f82779e4a3b5408c787bc77b9003f946b91b461f23c152967d','4b3a5874f78b9cd22f49ac7eeda142e9c04e896502c69c496fb684519c5c781d','faa86dd3461f69a56d073cf70001c132268749bae9a65cc5e2f7d13376ec7348');
INSERT INTO "change" VALUES(229,'f8e1343da84b46dd','2026-11-29T01:09:16+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','1a1fe454aafa9d25','size','导入',NULL,'101','173771735bf4ae62','63afac711a2805a7158b188cf6c3449699c2a1b3980f48906b6c25e8e450e1ee','a63fb0b5038ea75eb1f4f81ad8049d20caebee6b0473d2e9b85cd8a07af53e8e','1a597ab2545e64ac1e9b415e8d31dfbf2a44a5dbf0612eaf91078eda5e348ce5');
INSERT INTO "change" VALUES(230,'b7f2614eee4fc440','2026-11-29T01:09:16+00:00','张会计','办公室电脑','新增协会','association','e8467827dbb1b9d4','*','手填',NULL,'3072','39c25324f924e4dc','ad8aba0d9eb8da41ec5162d77845ccd5c9dffa845d70536593c938f6717b45de','ce53cf3092b45e50e1a0170560ba268e38199798860d6815bd423a2e004575a8','ec1eee84fa4e46c64ada3db4ca44bc4a3801f4c2a3863ac707ea908bdc261480');
INSERT INTO "change" VALUES(231,'b90393c21af71d6c','2026-11-29T01:09:16+00:00','张会计','办公室电脑','修改协会名称','association','e8467827dbb1b9d4','name','手填',NULL,'摄影家协会','9e5010dc23fb8ccf','83733bf950ee02b5174fd5bf5dd50e763d68075f93b82a134d533966bf6d25dc','15e94d0b11453a89187fd1ca33489e65c4c492cd54bfe3fa60eab90518023d6b','843ba88cd4aef1ff90c1083ca0f581fb223a22b9b98a777c5cbe2be34298e521');
INSERT INTO "change" VALUES(232,'38d0fc46a29ad2bb','2026-11-29T01:09:16+00:00','张会计','办公室电脑','删除协会“摄影家协会”','association','e8467827dbb1b9d4','*','手填','3072',NULL,'f6efd1e4105aad6d','39dbf8ccf3f9bb9e76c1d157e0e2d2196961b2e2c0be861ba5f8f972fe5515ee','b182624c1b9f6c92184da68c85e7a2dc8ca685acb0c8e94ad6bc6a3f65f49100','9fe0a4038de284b144bb0626097871da5a29727fa9db8efaee416b3e6584fb81');
INSERT INTO "change" VALUES(233,'38d0fc46a29ad2bb','2026-11-29T01:09:16+00:00','张会计','办公室电脑','删除协会“摄影家协会”','association','e8467827dbb1b9d4','name','手填','摄影家协会',NULL,'c92467673bf1b2c5','7ccce29c43377ff510e6b6ff91134afae9acb33c764d84f00cd4b878a48630a0','bf7140a53f0ec8322353de1164b683bd61b84a1c6a8153d3f32cc3979d2c4ab1','49ea98d68669529e5b8bea5777f06c094ebc9796fdc035c4f06b052e5f78da8a');
INSERT INTO "change" VALUES(234,'e240616b9687fd91','2026-11-29T01:09:16+00:00','张会计','办公室电脑','撤销 删除协会“摄影家协会”','association','e8467827dbb1b9d4','*','手填',NULL,'3072','f996b78006cd31ac','e321c6bb52ea7f6c87fa5c886521c2fe74cf885921a770f1ac0c77f09b812202','d56e12f2493f2ab06b376711f29a5da55eb6c97a4ce98909eea739f52dcce040','f5f295d5e042aca446e3835f35024da255c50ddd8532fe3401310fea5ec530b0');
INSERT INTO "change" VALUES(235,'e240616b9687fd91','2026-11-29T01:09:16+00:00','张会计','办公室电脑','撤销 删除协会“摄影家协会”','association','e8467827dbb1b9d4','name','手填',NULL,'摄影家协会','cb70fd505bf8454f','cf45bd0b9a225b8de2257d92525d29d1ffcb7c8de2c2b9b1e3e41483da046d80','49b6f61e3545c5a4e4c535eafd0904832feac4010e7f363f5906f8c2a87c1b34','c2593e084b3ee285e416a774671d3c7150f11c630a927fe5a90dbe48537a7773');
INSERT INTO "change" VALUES(236,'c4fad1ed7713127a','2026-11-29T01:09:16+00:00','张会计','办公室电脑','写情况说明','explanation','6a8920b55e739420','*','手填',NULL,'3072','1ba1126c698dbc8c','fa8378764b388a68b129df6db5101156f811bb59ad19a921688c522820421cf9','3fc696b8b84923a49482be0c2b4b0936960105487b91e83a22cf63521020fef4','b79444eada23dadeeb34752e2fc69eb680afebb303bbb705c362c84be752452b');
INSERT INTO "change" VALUES(237,'c4fad1ed7713127a','2026-11-29T01:09:16+00:00','张会计','办公室电脑','写情况说明','explanation','6a8920b55e739420','check','手填',NULL,'C43','44869fa690e0c6f4','0036bfc8c174e45bef6065bbb335513bb8c2f8462b97451978d26caf76b61c4e','c8ff388c04bf0c234eb994eb0438b9a87b3903e3d95844fb250f0ffe98658f94','95630a545e3070dfabe86b0dc40367e5d620030f4e99b1479c3004ab7514a3f4');
INSERT INTO "change" VALUES(238,'c4fad1ed7713127a','2026-11-29T01:09:16+00:00','张会计','办公室电脑','写情况说明','explanation','6a8920b55e739420','about_record','手填',NULL,'problem','56033a02888c6252','7842cd1a86090570b15abdb99345fad3abf8eaf77b7669556db734f5ba9ab1f7','8b91e9171278d99aba266dc5b029f11bcbac51dbbd50f0b55e039130743f8bc7','dcaf7a9208430e6b474e4099b77f23972fcdc3b494d31d65f9ac214401cf0604');
INSERT INTO "change" VALUES(239,'c4fad1ed7713127a','2026-11-29T01:09:16+00:00','张会计','办公室电脑','写情况说明','explanation','6a8920b55e739420','about_uid','手填',NULL,'9b641f62e88baab0','3fb8ca5bca59efb7','a2e4c87f90bc4f1b9bb49f0a497886033b7ce595b2c53e4e8ea5a67741ed29a2','194016df7e375adbf26993b73656b7c98ba3b001f890ebb4111f9b0e1ebd000e','ef5775c591207f6e812598ed276a70c8a23074b1fa2b7247e7e8189d9f5f2017');
INSERT INTO "change" VALUES(240,'c4fad1ed7713127a','2026-11-29T01:09:16+00:00','张会计','办公室电脑','写情况说明','explanation','6a8920b55e739420','about_field','手填',NULL,'content','01afe325f812d834','0cd84f24c3a39a9820ac7780c4a3490479c47850d14075084c742d75df6c9e2e','69550f8b788dbb6c53cfad1cd73b72a6dd7e74ec4869ba94af26d4735ca3a6c9','81d141f7da0bb45f74395de9653582c5c6b6f425bebc5dc2528040bcaa4f91b6');
INSERT INTO "change" VALUES(241,'c4fad1ed7713127a','2026-11-29T01:09:16+00:00','张会计','办公室电脑','写情况说明','explanation','6a8920b55e739420','finding','手填',NULL,'问题“预算编制不够细”没有对应的措施。','979c4dfba5350e52','346a6f28cfd211117532f3237502777352d29bcaa2f8c147c9b04e20209df170','6d6060a245942fbb4fb560696e8fbaaf926febf094bb073c31bbf7305873b4a1','bf552d750160594b7c4b251e696d3780c514b1f9f4c89c5413075a4ebb0bc5e4');
INSERT INTO "change" VALUES(242,'c4fad1ed7713127a','2026-11-29T01:09:16+00:00','张会计','办公室电脑','写情况说明','explanation','6a8920b55e739420','facts','手填',NULL,'{"facts":{"name":"预算编制不够细"},"kind":"no_measure"}','7557558636e3d93c','ae63200c92ba52d3947c818cc74cb2adf5065b648700012054e35758da02e192','f64d1762b53f214642d27ac50632a714733b0c4daab0f30d3529822d0bfe5ee7','91b2a5cdc1adda8514986ba1cc4d86747f68bc092e3fe3b240da282e355fb6f2');
INSERT INTO "change" VALUES(243,'c4fad1ed7713127a','2026-11-29T01:09:16+00:00','张会计','办公室电脑','写情况说明','explanation','6a8920b55e739420','content','手填',NULL,'随下年度预算编制一并落实。','e6c3d6892a8eb88a','d530af698650b65e0ea6b046b12eb0ea05885d306a84243ddc1e7ed2875c01e1','cdd4bfac1b99b1ff4d708e7f1c0625d4f3b74a9a0008795ad49e16a6522f4504','208cf27e2f5754f48df132cd6a60e357e21517c2e84316d067de455054942952');
INSERT INTO "change" VALUES(244,'c4fad1ed7713127a','2026-11-29T01:09:16+00:00','张会计','办公室电脑','写情况说明','explanation','6a8920b55e739420','author','手填',NULL,'张会计','adc81b05d0ba23fa','270110367ffa0046cdce47b5d01e8e0aecd8b733428f6e9e103eacc5720182f3','875dcceb0f845c8d0117859e6c0ed33a52b49ee1cdf982c55f11fc2bddd95203','de64cfce6f8bf07de9a9059c482f3f17dd89a3cb7bb7493bc842492508334f82');
INSERT INTO "change" VALUES(245,'c4fad1ed7713127a','2026-11-29T01:09:16+00:00','张会计','办公室电脑','写情况说明','explanation','6a8920b55e739420','written_on','手填',NULL,'2025-03-01','e08fb05266a2b483','4e566f435022c6e113d54aa2956a8b1bb7e4d7886d911781fe3b62f55b677500','12d5610a283cbb5e383831199ef19963e7fd733a713e9f7bbca436d1365755a7','78f23dae8ca9f81cdf9e336f70845c57081e864ac102033b34d682cb41a86647');
INSERT INTO "change" VALUES(246,'a1f660120939ccb2','2026-11-29T01:09:16+00:00','张会计','办公室电脑','留存内容摘要','*','','digests','手填',NULL,'d82d40cb8eca36e69f3833b247d2019461ac5f1887a423e580938b31270af964 accounts:ea6e63f370769945e29e0bb74a8c6785 activity:d1b7c6c16a14a8edbb2fbcadc8261af0 association:b2a6dcee79f6f4dca3a2d0ec9a201ae3 attachment:1eec39544164f5d010702d44b5204dc1 budget_change:93ccc6022877a8008205f46dc9da59b5 budget_line:bb82b7333b0e890e9dc6d57975c2ef14 department:8fd8024b6cb24c9326747c56cc45a384 draft:5d9357e1b0275c3d1c578f24e76fe767 edition:83dd9a15784d387deb231c5c88822b36 explanation:ce857e46ba6f135d6541ad378686f117 field_note:bdb1f54d88e2c8175b4963d4a4bd609d follow_up:c5b30582478dec491bc5bc54c58e0da3 indicator:95954c8449f5fdf638e04a4ba2ef670c last_year:ce9444a04328ab4af971a5d86f7ca6a7 monthly_plan:3704ea8025687eddf6f594fec1c0a413 objective:805642865648a4a14d2867c0f4bc9272 payment:fb8fee6cfca9b2bd50a3a5b945ed6180 policy:6304868587cddbe4a2e559a92a4f30da problem:e9e94298dfd354420a5e8501d167603e reminder:4c39ee216dce688f2275b1a38af6f401 report:d1f6aefbd1abb6f06c182954b264e939 rule_set:00b94f3cf8917735dbef6f5dcb55c130 score_entry:16b06469d7aed1b3d4a6079681531ca5 section:ecd5a7ad62609936eadb85a93924d2cb staffing:23d20489a3864e4b6eb939f118efc5ce task:b8e4dc736c669011bc92e29d74c9566b threshold:7bd925d66f40ce53b173c3f8ea375344','55fb6e6e4e06661a','e3a732d6e0dd003ef49e9258e180335c2a40f0f7aecaab38def8d8385e0d6891','8e4eda4e2328c9f724af23be671171ddcaba8ca9ad60afaabf41301156138298','630dda2925c2b9bf31f0174f9d1bdf5f6cd6c312d9e4cfba0977ed3862515d41');
INSERT INTO "change" VALUES(247,'58af615155c21974','2026-11-29T03:01:09+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','0f753440c7d01a80','*','导入',NULL,'5120','cf71f48acd9dda96','0180439ce6b650417eafb80106abcb4ba25d84e8a36b321e8f23c2ada1a76f5e','0f542723a8ee21cc91604ee64686dae11d75891071aac5fac1e8a105c4cafb83','19c980dfb9a42134a9f7095fd7db82361991fea3061b6b1665a1983523acd956');
INSERT INTO "change" VALUES(248,'58af615155c21974','2026-11-29T03:01:09+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','0f753440c7d01a80','name','导入',NULL,'开幕.png','e2ae0ac2a3a0b99a','c65fc9b3239af8f3c788c2729b908fe2e504e9f4d8a9a85ca5a714f4730b2c38','b59718086116561a8bbf247c830b37826a13e16d81f17d80ec3c9ed97235a4c9','e702855a2d86fdfc220e89d38574881f1fd0b4bf8eaf3af1a11f8c800e300fd2');
INSERT INTO "change" VALUES(249,'58af615155c21974','2026-11-29T03:01:09+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','0f753440c7d01a80','kind','导入',NULL,'照片','74910e7260441777','f031aab2ae70adb8aee1fc124df09d64b1950ae797585a19f59523111e23c023','e9377b342b087c0c5124109a3c03cc582394364420990bd17441808ae28eb65f','b21dff8e10c67c9b962b93b77eab27d336a825cbd280a436043d34d49afcab60');
INSERT INTO "change" VALUES(250,'58af615155c21974','2026-11-29T03:01:09+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','0f753440c7d01a80','owner_record','导入',NULL,'activity','45e2b740b508ce61','87f04ad5b23e00a1be52073e9adeaf73a9a6c69ae1b1f1ce55f9685385f93789','b0e99a9707bb28b26a70a0ae8a2e8bd078b615b308dee8b5af9beee736a015f0','06b186c44504ef606ef4617cee072e93e6e1cdbc9eb77adea80e0755203aac9d');
INSERT INTO "change" VALUES(251,'58af615155c21974','2026-11-29T03:01:09+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','0f753440c7d01a80','owner_uid','导入',NULL,'ecb239ec2fa95cc6','a723e166849f363c','e0291e5ebfd29f9a6a6690fb6ce8b3346973486aa0b462bd357ed03eede1a051','e015a93118fc1b960d6252cdb94e96d086259bf7191383953bc2f5ab295e7549','4be089de36e2b3aa43de4e90b1ecfa6dcd8cb6bdc94828d3ea05cb39891564bb');
INSERT INTO "change" VALUES(252,'58af615155c21974','2026-11-29T03:01:09+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','0f753440c7d01a80','sha256','导入',NULL,'9eb3b0174b72860170b154a3e6c3c5c9aff827b7cbef01aca769c51eb2339cd2','4f8c866f9d37c325','5cf92e2f664daaf0d5e07f988fddd10bd48a5b8b982c1d9543087dbcbe1b41e8','0463f365b693b7eec29848a3e057a19922028ecd1d0d5d2cba1554b4d336eb2b','d7ecc06d98c4d4061cd22a3bf1fcbb839004a31e9e61c9290ab1072cf4db5298');
INSERT INTO "change" VALUES(253,'58af615155c21974','2026-11-29T03:01:09+00:00','张会计','办公室电脑','添加“开幕.png”','attachment','0f753440c7d01a80','size','导入',NULL,'101','347baf1beec89055','2b2777161f3f193d3a13592567dfb402dd5cfe6cd5e603213eae3bb3ec964443','e9c7dda82f5e532be6556290223de8999045156e29248bcbdb2457af1c2c1ae2','99327d5824033babbc8896680182d3263e9fe457a9164af7bb36e4cac17f3dd2');
INSERT INTO "change" VALUES(254,'afc53c4e56d763d9','2026-11-29T03:01:09+00:00','张会计','办公室电脑','新增协会','association','fc6ca8ea6e805555','*','手填',NULL,'4096','87f8b6624de37ab0','06e795392d55c5c885764259758005efb1fcc6d062ed3f82dbd6fa6c2289c74c','ccc7be0e5ddb8ed718372d3560877607b44451717e5d4a781b8a661b0be1bbfb','df79cb6d567ba4d9dff97ce0adb78c004f6e49a649b4910d2c587e24deaa17e5');
INSERT INTO "change" VALUES(255,'b9e8609719af074b','2026-11-29T03:01:09+00:00','张会计','办公室电脑','修改协会名称','association','fc6ca8ea6e805555','name','手填',NULL,'摄影家协会','7a8a038c0105c33e','4a4bb0c447a7c2551524433444b6dc833efd4b186b2cb4807a37b256d3668e9a','ca32e86d6380db56805486cd736c5ec4349b9303114f55dc07b663c3899b4c12','038347c9de62d7b09e4f3ac2c8540f141f966a85d6a1a5e8782bffa76b330791');
INSERT INTO "change" VALUES(256,'28d43f6ed0fa9390','2026-11-29T03:01:09+00:00','张会计','办公室电脑','删除协会“摄影家协会”','association','fc6ca8ea6e805555','*','手填','4096',NULL,'4a650edb1967955e','49d45663d4ae414dc501313be839bcc68c75a31cf2dc3cc94af84e4d435efe62','41186dd13ca3ef123c75cdd61c4f7b074287bde34ad66071ac8441f8c15e02ec','bb9fd3e3d10c3f3626ef400d06f454aab42894e1648ab2ba32f1d9608df52729');
INSERT INTO "change" VALUES(257,'28d43f6ed0fa9390','2026-11-29T03:01:09+00:00','张会计','办公室电脑','删除协会“摄影家协会”','association','fc6ca8ea6e805555','name','手填','摄影家协会',NULL,'af5e511e09da021c','4d6891dff04786eaa7ef7816122b144720f380f91f42b5ce8d10c810adbbda16','9ab9d3029bf88f9d59115da95228496b5356259303249f464edb05533a2d406b','fed4cc759fc60ae21420e4bd8911845026d54da6d3e3cbb5bbfe0842318671ae');
INSERT INTO "change" VALUES(258,'d2bd288b40f27be3','2026-11-29T03:01:09+00:00','张会计','办公室电脑','撤销 删除协会“摄影家协会”','association','fc6ca8ea6e805555','*','手填',NULL,'4096','ad0c30da4cb561f8','a24801a90dc8833eb8299d522ef27834f498381e6e1ddf1dfe83ab28a6fddcb0','bf0d3823d526bf5632a743bd65030c07cad7ca73a6386811cae69751dc6e9e10','f19324b86b26369e304adf0aaf07846a18d6f6e0cc7d4a38f6d7df81b13bdea6');
INSERT INTO "change" VALUES(259,'d2bd288b40f27be3','2026-11-29T03:01:09+00:00','张会计','办公室电脑','撤销 删除协会“摄影家协会”','association','fc6ca8ea6e805555','name','手填',NULL,'摄影家协会','3d538220446c0078','e751b7b108ea5040ce3a7182480d803a6e8110d8923003f0fc1f9863bb509f92','02ad68d49d537961cd90c5709796911f6c9e068db069f79eb59bc63c01a5cb7f','dd9c3dfccaf398e2e5a361d813410712d8fcf65df100d708aa6466c114214e04');
INSERT INTO "change" VALUES(260,'d72b41120a2ba977','2026-11-29T03:01:09+00:00','张会计','办公室电脑','粘贴101格','*','101','rows','手填',NULL,'eJx1WD3OnscN7H2Mtwxc7JJLcumrGC72FzAgy4BsFYbhJmXukS7XSs6R2cey3gXCFNIHAQ/F5XA4HH6/v35pH359ffeS2usiTz723E1850pbp481s/a+Xn988/vr0xo/f5r4+tP66cePc316ffsa68OHX17fff/6/OPEP/+GPx/bTws/5uc///71t/Pj54/r9cMf33z/SsSDG9vKWkrd5xsjSwU///33f/3nH/9Uf3378fOHD++/fjhhZVLuyfAYdiHF505Zv0ZZGCR7jtFE2yq12sDXkimlr1GlhmHVyqJVqJY6rNnJVSjVr2GewjDvW3U2Ia59M+FzSuUd9X+C1uaZpLTKeej88sSvQRwGtdOT2nzkJKYHQ05GX4NyGNSTcCXWMVaWhv/4lYX1nSrHubZTylIpTWtFDxiSsr2RLyH0mUennMrqGUFN8Hn1VN9oVAnDRMb2sgftTLb8hNWkb3bUEobNNSoNYt6UZzmfayoXPSR8JOWFJ1rm2rR1aV9I9Yakhvwgapxok1ef9ic/SvJ3MgqDiomsrjPpNLTu8F7rxUUL4SfdPTNeNbtn2SeJcrlw1JBW1BotYRpsVSX3wxCtF44c4sgI2kbCzrITHWJlKxfzc9g15ry9g+sLXEmeD0eYLupL+EhmISnsRkVGn+dzpXI9UkIpYG3mGOrBPW+x9AX+a2bCrkFy6tg2tBbfcgp5ZeX6zpZjSJwAwGqWBtfd9+lbRuPeDYiztQr5oFkGBqitg6RU1guSGMk1BibHSu+DSz6M5Or5PdqscdjckNOGty6jdLIB1euRHpKrSHHPo+bmnNvTr5zpakCIf6mgo+TT4NF5H8nKCSC9pyaM6hgyM5+9DeEHR/wvl+7nOFl3GZjT4WsO6ofI7kyXFoc4FiyvDNnardXND35F0wVICQHBpNDebXuSPjM9Ei56DSnFYbTsIHjSzfRoY81+qbiFkIjwXH1XtQ0dTqc2UkzAO1vISPFca/VmkPJsZ5Bfonxlk/iRrpl8TM9lOTKethFdSpLDIRXookMlFUs3e3ogYZE3IyncNtKrTW+arO6ZyqkN+nMpiYZ9A+y1DBXbbjra2dgmdm0bC8VVRt01jdVJJ1pxKAmTwO9HevzIOapYBwxYFlCUwxKo7DushNOmaSQ+S60X2KPHVqjKJUAaNkBzatxgX9jI17OuS/ZLgDicAM3LtnjLaeZiDxePAL27HQaheKnKs9Rc5rPZhOiiVolziWwRrZ3Rdn5cFtbjNaQlZKRqm7oTyG9KazzUKszvruWwawrobazkUojWKn8JySVb4dyo75EW8PcMVbBnlSaVdzoNt722RDAJiWAJV29/uaZruONsI3mjgqXbrMwHC/N6uS2LSTI7wclhVNJu9vhc7OJr3DhuHHT8eLtdea+eDpSe8wVlDWszpmkZEVWXZjvqmmu5BiCHj7Syt67zrN4a9/NIIrnUlUJNsJbbaV3hyZ3T+KJ3b/zDoEOqvA1ygAGoJ4gh5e/KOK6su8ssrSQeqbdn2zBfGzGHow3TOJXHpKaQyqdrx4xfbjdsdmVqacIfe+rQn/N5JS/vAbBwbqoS1K5T3WnIn74TnL44IvEj1bDubUFNCkzCIbK6Xl3TEMlqvtVp19VHlweKigvqWsCh/lSkgmlyWEMeftwOUKqXb7WwAZ4Z3kfhXjB0GJ3zyHwhEiqCw1JLItxsae/8BBGqvbZGWBmQdgf5y4BP6Hk8ipD4UmSP47TVgcIkyZCljwAlvPtdm8e1OfTOu1HDG1d7rsqUL3LVOB1IRTAl0KANAE91mKHL71o427imm8y9IFvclM5OFOdrbiTM1mjLamngDoCjLM85qnTJnYfqCrd1cPTlHY6Sn74VuWrTkJNt0cbCH2BygmE+koC9fZ1SNczWc93bZklIyXU9Z6LQRS6Jw4CiSlqbyKycEwhSZpcAWShAKAdWpFVc2y78LBy4+gvJGtbWpQ441wm22JJ2shROlykpcTafeQ+zXKdibxxxVZNrcWs4Ax1uZMjGJTxaLg/wZ3AunxZKUAdLFjRyTtm9PPaOTC9yUUiuwckX5a6M3c/H3p5tfsmrhg0YupGpz4H7bXN/rqLE5XIKHirepD6BikEnYdb6Ywtd7yM4HLjJxRPjImKeltZJx6ju2ophByaWGmgxh67K+VyTL+zji5QcFrdgr3YS6AJOHJvPFYx79jLYYW1LO0rZqyYwU+2cs4x2XwdmqK9L57ZccGJKIz2Cg6NfLg2i+JHGc/eG8mgvGYddKO0agRL2e9kUApAmeefWTk0F8nf9XibO1mwQuFx46ZqPL89errAc9m2NWmXPs51wa57ewjvYpcsWDhx47L2XlKsByud6g5ss5T46woYvjA3SYOuDnprO1sfkXJuxxPk2hByHqUrB2fz4GWa7dIHDsG2tGWX4UUfkfhS28mV7PRxwXG4tTwa/kpQyHs3DPXb9/iIOg6GriRscCq5be/Yw+zUDNYRk+y67byz8beD0s6s4XypUQzLvxdqJ3Oto0JNnV1m95tv+95H/BR4ZDdQ=','d7d61bfa6fc7cc61','0004aa7dd394edc5baac4bed2557d9efcf337bc6b200fe2cce42aebcb818a618','080deb9048e7f011c0629987b15c97c1da24deff6e1cb253f53c13a68e1c90b1','08bafa8a41a0e218ff5de20b8aaa16183126af946f15fb0d6c3dfa77ffb69671');
INSERT INTO "change" VALUES(261,'d571a0baaa85ad09','2026-11-29T03:01:09+00:00','张会计','办公室电脑','删除年度日程101条','*','101','rows','手填','#260',NULL,'910bf9971ef643f2','de9419b76dc9e8e6b9fdc6786e2f9d747d007863c4e0f0fc17047b3ad1a6ec3f','57f7266b889857098065811e2dedf41f495efee41d510ede18a893f67c114a02','5f04e1fbd296d97de7f082bd21575c8474702b8a120be1e01028befb38acb39a');
INSERT INTO "change" VALUES(262,'9aee1ef8077c0bc3','2026-11-29T03:01:09+00:00','张会计','办公室电脑','写情况说明','explanation','ba3c747c8b636022','*','手填',NULL,'4096','5a43894628688d77','d2d271f3d1af06c31c15349f4db100cb28a6a2a8d325768c68dddd9cca911be6','01b9d0e9d93d0ba9814c0c0d0a0eac3d089e443649c698b0d46a32dfa214f9b0','ae609dbce2a34f915c7dbcdf9e53c75344ab54d45365cdad1cfd59a64c32d665');
INSERT INTO "change" VALUES(263,'9aee1ef8077c0bc3','2026-11-29T03:01:09+00:00','张会计','办公室电脑','写情况说明','explanation','ba3c747c8b636022','check','手填',NULL,'C43','de556691c412c725','d5b1588aeeae384613ab4f949eabebc127184f956b3b270d9242e8922b151056','03e83e841236e656db69349c90f6f14430314de94f063f78db8691d7e6f4a1b8','8c4dfb8e0c70d93214cbd3157448e60d7710e12575a55640ad8ad6df8f43524b');
INSERT INTO "change" VALUES(264,'9aee1ef8077c0bc3','2026-11-29T03:01:09+00:00','张会计','办公室电脑','写情况说明','explanation','ba3c747c8b636022','about_record','手填',NULL,'problem','7159a9e1eae2fce5','fda4570e227850a970e30d4c48d6fee311c97e14c262a4bdeb3f290d2049f8ce','7e173bfbc3b5af9e8581fb0489da3b3bf4fa8575172de8287dbc199e4969be4e','afd8f3e7bfcb07c322b7485d9cff029c8289a3e62d56b5c375d9906fc031650f');
INSERT INTO "change" VALUES(265,'9aee1ef8077c0bc3','2026-11-29T03:01:09+00:00','张会计','办公室电脑','写情况说明','explanation','ba3c747c8b636022','about_uid','手填',NULL,'9b641f62e88baab0','d759d963ccb19080','13be9732dc06efcf6422d71f74e9a7f728970873f8be030b5faf0accf9b729e7','1d539a5bbce631afea7dccb023469492d05a866980f4b5b780e2f377923e7631','b5221ba0d365c962b5fdb82ea3370b7f2d734fd64a31989d4194faa4ce634676');
INSERT INTO "change" VALUES(266,'9aee1ef8077c0bc3','2026-11-29T03:01:09+00:00','张会计','办公室电脑','写情况说明','explanation','ba3c747c8b636022','about_field','手填',NULL,'content','ee6dde472fdbf4f6','14bb30b93e46e8228437c01c3ccb99fdd154648fb8b9da726274f28b158ff1b5','2419c62e36f506ff1245a822f9da1d77b688ed48e13280eba8b49d5b77e6dacd','2ac04286be6730a40068576ffbd20eb1a588b54d7aa68f2cbd332b8d5b173260');
INSERT INTO "change" VALUES(267,'9aee1ef8077c0bc3','2026-11-29T03:01:09+00:00','张会计','办公室电脑','写情况说明','explanation','ba3c747c8b636022','finding','手填',NULL,'问题“预算编制不够细”没有对应的措施。','0877e2c846c7e11b','36ab69c79c955385a010dfdf0cde886f5f5cb9cdfdfdb08405c695a5a1aaa16e','acb8927b779c44524a823194d9ebc16bad5daae4c8df0533ce09a694d8b3d375','fbb3c788f820ea9b25949e5ae672a61300557a77197a76b0e04e59395ea866ee');
INSERT INTO "change" VALUES(268,'9aee1ef8077c0bc3','2026-11-29T03:01:09+00:00','张会计','办公室电脑','写情况说明','explanation','ba3c747c8b636022','facts','手填',NULL,'{"facts":{"name":"预算编制不够细"},"kind":"no_measure"}','bccca796988cf4fb','ee60bf3b1d07cf2f58ab23db37462aeb67d84a6681b04b09444a276d1e5b7c6c','1ede5af86950e1269f1640f98fdef5f1632cfac076a166bdb692954d71aba750','7ca73aa9dff76326327b2196d7cfcc0f170a198873044d0b64e941d1720d2f97');
INSERT INTO "change" VALUES(269,'9aee1ef8077c0bc3','2026-11-29T03:01:09+00:00','张会计','办公室电脑','写情况说明','explanation','ba3c747c8b636022','content','手填',NULL,'随下年度预算编制一并落实。','0722406ce9e17553','0952a6b1a73f684c24cdda842d6c2f0e9a7234b0ef51d621d7cbd1ebfeb465ee','04b1cc40fed5d262faefba7d42410b9bf94a35ebb30f2a86f2c5e701c8ed3390','93b0b75368fac657b9f0c7ac63cdef806b60698d204736dea610a69814f1b9b4');
INSERT INTO "change" VALUES(270,'9aee1ef8077c0bc3','2026-11-29T03:01:09+00:00','张会计','办公室电脑','写情况说明','explanation','ba3c747c8b636022','author','手填',NULL,'张会计','08723887c4878369','b754cee91b846323fca9c68971e59fdcccda75edbda280afcd37547ce27a0619','3965a553404e47268543848f947db34584be5ed9a82e5095147a704c573af82c','b7d2f26121c5b88ac9e8a17c98f79d36ae5667fe64ed597db4497f2d265daea5');
INSERT INTO "change" VALUES(271,'9aee1ef8077c0bc3','2026-11-29T03:01:09+00:00','张会计','办公室电脑','写情况说明','explanation','ba3c747c8b636022','written_on','手填',NULL,'2025-03-01','702b87ba97bee03c','50f6b1d94a56f1ec43c3d88a75e64dc4cd2e8f9b42dbf066515d6daa09939975','caa5ed1ae0c9c77e54f6433fe6995c1b9c091bbe7536a6c23a49fe2ac3729aac','6eff2747081a6579c54e4ac88410435e556249cc87624bf3443d902af2ae6f91');
INSERT INTO "change" VALUES(272,'36da8ccf9b17c6c9','2026-11-29T03:01:09+00:00','张会计','办公室电脑','留存内容摘要','*','','digests','手填',NULL,'948409441e2203beb6073f6c99840d2de00e4997b40389638f9fd69489213c87 accounts:ea6e63f370769945e29e0bb74a8c6785 activity:d1b7c6c16a14a8edbb2fbcadc8261af0 association:9c01c5665c92c5155c9c625c08b684ef attachment:38a4cf295ac9082a9dfe67d86f27986c budget_change:93ccc6022877a8008205f46dc9da59b5 budget_line:bb82b7333b0e890e9dc6d57975c2ef14 department:8fd8024b6cb24c9326747c56cc45a384 draft:5d9357e1b0275c3d1c578f24e76fe767 edition:83dd9a15784d387deb231c5c88822b36 explanation:42f68022907e9f88d629ebe0f19eba33 field_note:bdb1f54d88e2c8175b4963d4a4bd609d follow_up:c5b30582478dec491bc5bc54c58e0da3 indicator:95954c8449f5fdf638e04a4ba2ef670c last_year:ce9444a04328ab4af971a5d86f7ca6a7 monthly_plan:3704ea8025687eddf6f594fec1c0a413 objective:805642865648a4a14d2867c0f4bc9272 payment:fb8fee6cfca9b2bd50a3a5b945ed6180 policy:6304868587cddbe4a2e559a92a4f30da problem:e9e94298dfd354420a5e8501d167603e reminder:4c39ee216dce688f2275b1a38af6f401 report:d1f6aefbd1abb6f06c182954b264e939 rule_set:00b94f3cf8917735dbef6f5dcb55c130 score_entry:16b06469d7aed1b3d4a6079681531ca5 section:ecd5a7ad62609936eadb85a93924d2cb staffing:23d20489a3864e4b6eb939f118efc5ce task:b8e4dc736c669011bc92e29d74c9566b threshold:7bd925d66f40ce53b173c3f8ea375344','1877b3426de9470d','2e7f0239d71d725c346b82611036d17627cd1a943cdc4bf810c23c8a6a83eb1d','f848299b56ab66a84a6f521c96988d282be663cf1997c01ca15a10cae86f9944','cc87ac7089db0a49585f7ba4dfd483e2d4d68267799f88af9a638b2ff6610b3c');
INSERT INTO "change" VALUES(273,'b32b6e09cf838485','2026-11-29T06:52:13+00:00','张会计','办公室电脑','添加“…”','attachment','9b49012fc7228746','*','导入',NULL,'6144','28cdc2e6966a00f6','eaa14c6d8ae1759e52367980ebdb10442ad2e09da4c27a8262551f38d8edd9ba','9965e0c268317bbf264f42dcd30e6b70acb71065c24fe269a2ddaca30038b90c','06f35b76c1d672fa8e939f7c8ae49c74742be32724966fb9118e1aea397d46a8');
INSERT INTO "change" VALUES(274,'b32b6e09cf838485','2026-11-29T06:52:13+00:00','张会计','办公室电脑','添加“…”','attachment','9b49012fc7228746','name','导入',NULL,'开幕.png','6a921af690e46832','0d830826d86429d383b9f37906d8b4e3a142215d933cd8bf74d694404589ae2c','cdae39fbcce23b911e2651b593174b3047fccaab4c7afb4855bbaf7efb2be85f','cde0d518a6ff3d195572bd9d38dc80879b9b7fa333420e6e90d08f2e6dcfc354');
INSERT INTO "change" VALUES(275,'b32b6e09cf838485','2026-11-29T06:52:13+00:00','张会计','办公室电脑','添加“…”','attachment','9b49012fc7228746','kind','导入',NULL,'照片','7876746d268dbdf1','acf23926be8b617bf6fae9356eaff21693ad7320768d58c12de535df50b78ee2','f7f1ba1a91e94d3cfa2d63e9aa5c5dcd5e8445c60429a9ff9b1999f3b8a650bf','720e33689cccd5679cd7f0bdd30f7da65d0927fd0940a70fff85f1befa73597f');
INSERT INTO "change" VALUES(276,'b32b6e09cf838485','2026-11-29T06:52:13+00:00','张会计','办公室电脑','添加“…”','attachment','9b49012fc7228746','owner_record','导入',NULL,'activity','76601566dbca5bf5','9e498ad5e5899efcf59d97c658a4eb0d4841455b0e1d47be6eccfbe1bd4ce2e3','3abfbde7a25f6c08f95911214b64a19b03181b789f6afa83d5858064e79dcd05','fb9259816df888dc4b6d1db064f3c41efd2baee80fe4ec9c61353f5f5a895aa6');
INSERT INTO "change" VALUES(277,'b32b6e09cf838485','2026-11-29T06:52:13+00:00','张会计','办公室电脑','添加“…”','attachment','9b49012fc7228746','owner_uid','导入',NULL,'ecb239ec2fa95cc6','25be1362ef10b10b','f2e61a50f207c1f79f8b4f178894f312e48d2b6aa224cf2d4eacafc58746e818','a5a861b4a279a0f99ebdc105fa9156a5e178f0d63186e9536189815dd781eac8','73540da4569f753be80ee0a04dfdf5872ae66d8cd31460a0a24f60a604835b87');
INSERT INTO "change" VALUES(278,'b32b6e09cf838485','2026-11-29T06:52:13+00:00','张会计','办公室电脑','添加“…”','attachment','9b49012fc7228746','sha256','导入',NULL,'9eb3b0174b72860170b154a3e6c3c5c9aff827b7cbef01aca769c51eb2339cd2','ed945cda6087fb72','6a2debc11c953d68665195ecd7cdf6b3091337977865b90b540081b5382eafe5','753efdfd9a9dcb3cc97ac4ef3b36dec70d5f38a18edbb91180069d79fb5ccdb5','d42b6b0a98adaacee96116d2760b2e9dab3ee6b607dbf736a9ddadb63174082b');
INSERT INTO "change" VALUES(279,'b32b6e09cf838485','2026-11-29T06:52:13+00:00','张会计','办公室电脑','添加“…”','attachment','9b49012fc7228746','size','导入',NULL,'101','446eb049609825e1','3b3e80f8a96526a9a120cdbe712e15a704ad3ffc3c65f17e04a18424e76d4977','bf5f4b2b178819af15ed7da27b3073344ded89dcdd5e55b5976fa8d127c5e803','63a8ee5974c537ee65bae8e1a909bf4504efceffe534ed2ca208e1bf7a7f3118');
INSERT INTO "change" VALUES(280,'c9d90abe6adf1618','2026-11-29T06:52:13+00:00','张会计','办公室电脑','新增协会','association','814faae62566b3c7','*','手填',NULL,'5120','3b4fc340086cd4b4','877d18538a9fb2ff97df96accd68a84826a2e18dd043e6a01ece4a16b5829b7a','6569f0a8cc7e4789b2477b3525493a25ab6d3d1b85836bef38dd29923dcacd75','c4fab2282841afe47cedc9849a7f06f9fd9a63e6958b1039a9974028a1bce91d');
INSERT INTO "change" VALUES(281,'2c2bfe1bc86b4324','2026-11-29T06:52:13+00:00','张会计','办公室电脑','修改协会名称','association','814faae62566b3c7','name','手填',NULL,'摄影家协会','31dd1d4cc8ccd89d','cc652b8d8b4e75db1d85c296a9fd2a3693f36f26b704180403019ee05625d3d2','1faefcca8b09c45a781fad5cbbc9cd04cd1d0691439d4322d28265a10bd271e8','c17021f88187be9be96fce65a374af9484ad187dc614def048174cd0914729c4');
INSERT INTO "change" VALUES(282,'40fd111a9ea594b6','2026-11-29T06:52:13+00:00','张会计','办公室电脑','删除协会“…”','association','814faae62566b3c7','*','手填','5120',NULL,'93c6f2c14bd072e7','19f5b8fd1484013e3056ffdfc982ae54cd9419ba0e5a13786c27fd39be7c7a16','12cd30e576184609acc53260542d65554c42686834196e35c94456742238b3c8','cb61f090d24f682870dde2be670c8dbf8f0e3274791d8fb18b5b6ab8f7c054b7');
INSERT INTO "change" VALUES(283,'40fd111a9ea594b6','2026-11-29T06:52:13+00:00','张会计','办公室电脑','删除协会“…”','association','814faae62566b3c7','name','手填','摄影家协会',NULL,'d06734f9bf9cfbbb','ba1facfb371b10e04a923cbf8d7e96dab3cd70cb42d33956c861a6298c38928d','25206ece7d17f75893937e329e6cc093289d0db7405444547dba912331fce06d','30be01b12e68c675c0e481752da47c0a90ce691bdf3512dc6d7cfe03286f643d');
INSERT INTO "change" VALUES(284,'7558023c5a2ee7ad','2026-11-29T06:52:13+00:00','张会计','办公室电脑','撤销 删除协会“…”','association','814faae62566b3c7','*','手填',NULL,'5120','1ab74060528100a9','0fa1ea777e7d4b5f4814871653c75524419914beab4b62ccde12d71483adbc44','211c60d47805da8d9cd8ab6034aebe10225bd00f54d0e2503f05a6883c0064ff','bdcb426220c9b30e9e67eb2a08fc6742b3b4c257703b91a59999cd8ccc008d0c');
INSERT INTO "change" VALUES(285,'7558023c5a2ee7ad','2026-11-29T06:52:13+00:00','张会计','办公室电脑','撤销 删除协会“…”','association','814faae62566b3c7','name','手填',NULL,'摄影家协会','498bd0c91b21c7d8','11b9321fa275c19219413ae0cce3194094ad4ed2f8d881acf9384358929ec124','a9914143eb8d4f730ab164858b7b449eac08c55463682cebd98b186c394f7774','1d85d309b29e260525a0d18115423c89baa635c7245550aac9b63c7388b20a1f');
INSERT INTO "change" VALUES(286,'c9d0d53f6f4a5450','2026-11-29T06:52:13+00:00','张会计','办公室电脑','粘贴101格','*','101','rows','手填',NULL,'eJx1WDuuZTcOzL2MGw4ciCL1obdiONCHAgw8t4G2OzAMJw69j8lmWzPrmJLeQx8BpoPui0arQIksFovn99cv7e3X13evSi2OFrt0pSVqxquHTtZIx6iRX3988/vrs42fP0+c/mw//fhp2ufXt69hb2+/vL77/vXlx4l//gt/PrWfDD/zy/vfv/62f37+ZK8f/vjm+1fIFrMkGqXzCKL4z5Q5Bvz+98///O+vfyd+ffvpy9vb89cPG9ZKbKuaBc426o5VpKT4FVbIhXWpi2eMpavpyjhOzPTAyIdZwi0thsrFJBQcZyoiX2FRPRhx0UobowmX3NESxfC8TaoLkxxHmiVQX6q6o5RYwhMt+9EyddNYWyqLRt/Hq4Zav8JqcmHdOPZWc2JB1H08UrqikR9tWkxhZgTolfKGlfefj7J5oEgrgD6hjDpyLvs0Ecr/FeWGinX0qVJqp9SsbYpwqdfD2A3GQpaSaoohi/DawYqEB0Y+LIsVJM54WuknGoLJAyv/AGtNsoWSkP4xB45LCik/tY4urA4rFjJxDqvrYRZY8xCSXUKyptHrjHW1xLQ2jIT5iUZuNEm1tKiob7ZOYXeNkNYn/+wWQGoX05LRAX32dGAo/MVjt0dlptRn4TwHUeq86a98vW1n5++wtB+SrUweGWqzYTHneDWbuLBcSmtphqQ0tG4YBXTgk5OdXQenDc0Zg0VLvYx9O1a9Usk+bOzE11CKtTZ100OC5icn7PZ2woPiUAtp5DCOXsUgVyrJh00SlFtJg8Q89uWkUnxIKS4pAZu56+rSSGYbJycsVy7VLXiaMqEhjSxraEceQZonJX5GkAVICVHrq0H3PjLylM0F2crd5oi1QIaznRtGuTRS3YTkWNCgCW9aFew6DaBytRu5d8xJu9UEMre1pB1Y4qtq5DI5J6uzyIxpmFHfsEp6DaniXxKDTEYpnRbZOH0TS76kJLpVyzVLDH2iTjUl21FizeXpm+j2TbbVBofZW2B6F64qerVbdaUkrxAnClXHMM1lwzTQNRKrH22N7Q0y3sfJaF8yK977DKl/gK0V5+q8QH4wZZNEwgUT95Il95RabaMP6jWfEYBUXiMg+LDZWhFLrdSQTrQa6sXJ4rIE+itrxs46MMAPqVKgS0nEhzXDMcTjtkrZ0+Ww5MmIC+oYEjLLgpJgGOyuKalcsYrbN2VCogZL4TlxyTM3UpVLflwiI4xmhRRENoFc7itGvYxMcfWgBqE2Bk2hoGz7clDYyyOoK8mVacS88DpQuW/78UopXulP7tsqy9S2MPGpoQI7JVTl4gi5mcQRWjYCXElddrQxs1w2IbscqRnOTFbDILbMfWtkTunS/+xfEsyYNnWFCnPBu7cpxisa+dH6rL1AlNtCpyp92KanbtlVEjzI0DglmuqqZ9og/iUJxU2JhphkRcmljRnPbKs1XH6runWD5oMVMOMYblXGTklM+dLk6JJLE8I1hlWYgjfubkOx7wngto0mTqt1mKDaDWvAJleOl5SrWwDdox6dkiR2W0evzuR43uaiCkWqAV1TZ5O6+ybGdA3S6JZNkYjWRsDUgFugPaYStP2yuy6shVRS5cU73vtxDlfVXK1rIpuRI2m0STvVeGu86K8+bAtJHrI0hMgnfRRE5Gakf0lkHcZlIQsNwrzJIRwunyw+DA0KD7TCqp2rbXuNwXXBsjvccMuIpsZonAHW8zC51MuRFJeSnSKcU50auXe0z2Yy6zUAqnvJLjMEmlgQSbnKTgok4XIy7HILdhd8R+0mQ/a2lL4Kl4slxY+WcgtQ1WycCezclQPq8jJu32CkwW8lNDRzjeMIFwT3kkm3b0ZUWJgJI6lzQvhe79vl8zQXJFngeAxZYDBly1YqfA2A5KZ/JEkmqQ3C5IhH7bZt/Ypy0zHg/keMEWsYY3Yf9cnheld1kz/ySmUYRHj1Po7XVaJLkKufjs67tChXCToOQzLJpQfJFQR4OmyH2GuqRA7HtW6re8mIDxPFItv2wreo6k5+xYp+wdz0Tzi7wblH9OiCtO5eK3QNUnHTP/eMaNWCHSaXDx25BNm/pBrGhvWJRRHZPI5c6fpIIu7UmKNLyS1jCLaSbV8OInvJVnIFaE5ZO+O5cVlMh8ZQv+uzhfs2C7AGHavynKqzvOt44OuW6t7SaHvIEWJhmN4jj5C9CxbdW2KFXShwmbQwvE8K9+eny6X5sDKw3kjuI1qEyftg15NJF1Q5lWA8wlgt5sNkJOYav67bwmqOhp7BpEFHtkV9lZCvgZjdBrAuS/aXjqmEXXHPKN6rxCMI/iXn0GGrm7bdBueSWD+e3la3uW2V/T0MkjUjjbrlP0q6fGt0mxsuZgQDL6awYTPd3Kp8fzdypwZgswfD5G5MEs4llS9BVhe2PRZcK7YvlELW2X8zXwUgNyVL9kqK3QGL83ofNhkm6hJJt24rWcP+W7GXgGHj9A3k7yKJD2sRXqZx59ktt/MpE47wWi5dKVkt54BOJaS9winsS4Ikl5P0YbNZSAtOpqi2uQvAVS/+89+77f+VWxLA','6ef2ee13faf67220','c926ded7a18c5f8eacef88daccef53b371e560d100a75826dce43dafda574f35','599c39f11aa9b00e9bc87785e1c1b61372b76a5a12dc423b985c1a462467f27b','50777be2c4709677cd39080eae9b47f683329d4ac48bbe279f3a7fe9d83d7425');
INSERT INTO "change" VALUES(287,'d94017b6860ccb82','2026-11-29T06:52:13+00:00','张会计','办公室电脑','留存内容摘要','*','','digests','手填',NULL,'f5cd2debb1070022b2c421552db903f550464c9e152e0617a912c7623d558547 accounts:ea6e63f370769945e29e0bb74a8c6785 activity:d1b7c6c16a14a8edbb2fbcadc8261af0 association:9b902270ad3ef8ef81e19f118e127753 attachment:ea0c87e4e4bfb364545367ccdfe279c7 budget_change:93ccc6022877a8008205f46dc9da59b5 budget_line:bb82b7333b0e890e9dc6d57975c2ef14 department:8fd8024b6cb24c9326747c56cc45a384 draft:5d9357e1b0275c3d1c578f24e76fe767 edition:83dd9a15784d387deb231c5c88822b36 explanation:42f68022907e9f88d629ebe0f19eba33 field_note:bdb1f54d88e2c8175b4963d4a4bd609d follow_up:c5b30582478dec491bc5bc54c58e0da3 indicator:95954c8449f5fdf638e04a4ba2ef670c last_year:ce9444a04328ab4af971a5d86f7ca6a7 monthly_plan:3704ea8025687eddf6f594fec1c0a413 objective:805642865648a4a14d2867c0f4bc9272 payment:fb8fee6cfca9b2bd50a3a5b945ed6180 policy:6304868587cddbe4a2e559a92a4f30da problem:e9e94298dfd354420a5e8501d167603e reminder:1831f1c4959fade2202691801f86197c report:d1f6aefbd1abb6f06c182954b264e939 rule_set:00b94f3cf8917735dbef6f5dcb55c130 score_entry:16b06469d7aed1b3d4a6079681531ca5 section:ecd5a7ad62609936eadb85a93924d2cb staffing:23d20489a3864e4b6eb939f118efc5ce task:b8e4dc736c669011bc92e29d74c9566b threshold:7bd925d66f40ce53b173c3f8ea375344','9e0d2d3bfb312468','ce9bd6417d66d5440e522251898d2b8d23bb9675572a126814713a19f8f0c1bd','dbd59911bf5ed05971f494f11b48eff8a56029521dc94706f16ef06b4c98eb01','81d7f887277a183815d5bc83c3a7b5983a92f81bcf4537d04e68d6d05c84dc9d');
INSERT INTO "change" VALUES(288,'c23f00cc85855581','2026-11-29T06:52:14+00:00','张会计','办公室电脑','删除年度日程101条','*','101','rows','手填','#286',NULL,'59a217c4c5db2ba8','562c25eff945a5f8ea2b2b8e279e85f4f30a243152494f20992e05b9c739662c','e29f3304944f7ada0044fdcdf128baa92b3e92bc4db3ef15f63e8dade7b4f5f7','74193a8afb945a88bdba32b1103cf2e1421134151c0642a090f8089fdef8ed4f');
INSERT INTO "change" VALUES(289,'2211c85f049149c4','2026-11-29T06:52:14+00:00','张会计','办公室电脑','新增收入来源','income_source','ccc9590c8dc066ac','*','手填',NULL,'1024','80d1d4e6a4c263d2','169efe2cbefe400471f65dbe12af2d60d0e49952e6c0bc5ba7bef913f044c469','5b834dca57ff9d8df8f55bd9fd4e1ad1b3134ce5a4007217519eaef1e69741c9','9d4751cace3414a83fbdfe9a5166a9501f407c4f6b50c4a4993b32c1c706222b');
INSERT INTO "change" VALUES(290,'78c384a2d73cb11d','2026-11-29T06:52:14+00:00','张会计','办公室电脑','修改收入来源','income_source','ccc9590c8dc066ac','source','手填',NULL,'政府性基金预算财政拨款','54462cac7f277e7c','de26c36a9fc2218c82fd03ef2b0105596ed7e426c89e8e49ec42f10295d05aa5','55c5ad0922cc270fb3a8d8c6bce5b109bd117c21a7e61fcaa2ec2a5837def5d6','e045da6dc1634b997a4c2ab3027ccd7b577dd230c8b2c580e689557c68b5106a');
INSERT INTO "change" VALUES(291,'9dfa387f757660b2','2026-11-29T06:52:14+00:00','张会计','办公室电脑','新增下属单位','subordinate_unit','93af9eecaff1392f','*','手填',NULL,'1024','733b9dd85f8910d2','5718a3c80d4ba511fb324b19ec9680d7f9fceec7c9fe1be007091e61cbde0403','098708e27cdab818b6e2f8d858c198a55e18876eeafd4d7b8aa4541c45da0d34','d2065a49e76d76a8d6971982c4db3d47bd648a83c4a4de5d04e1439b52f33ecd');
INSERT INTO "change" VALUES(292,'94dbe6d7c116166c','2026-11-29T06:52:14+00:00','张会计','办公室电脑','修改单位名称','subordinate_unit','93af9eecaff1392f','name','手填',NULL,'区文艺活动中心','4ad42e51a40bfd75','c688b4da693d3bef4babfb426e712d26ef412e2b55cd405d4f4ae0e00cf2b3ef','fa01a09e1797e073410beb5a5364ccb66b96f5b9df82d55624b517c4cb67bb6e','666d7418bed471bcbc33dbf9dcf40f076a32be38f8b338fe22dc89556a743ab3');
INSERT INTO "change" VALUES(293,'a7e26b36c993bc6e','2026-11-29T06:52:14+00:00','张会计','办公室电脑','新增楼堂馆所','building','3944b83ad1cec87d','*','手填',NULL,'1024','e34714672f1a57de','b8126de67c2d0e0bbc0d56a2f5825bd9513d6a58dd2bf9e573b40e841afc5089','c8b80f9e0cd3c1d13a5879616960e487f9afd16d9edb92877aa6025c151baa5b','3ee20a4e0ecaa63e70e3349ec7654e56912f2c8057bfbf25adb306612be1ab24');
INSERT INTO "change" VALUES(294,'a7e26b36c993bc6e','2026-11-29T06:52:14+00:00','张会计','办公室电脑','新增楼堂馆所','building','3944b83ad1cec87d','name','手填',NULL,'文艺活动中心改造','48e9fdf31dbadb51','1d5ad59f2c8789501fcd0e6ba1959e7ffbf99f0ae6940ff12ba8f50a88767ac3','586faed8c199a0cdd4b9419d11b542ce9357068ece493ae55444c14ed9b8bd3e','ec5973f1f3faa4421b52d68dea48331cda550ca4041334de8954fe2cf11b01d3');
INSERT INTO "change" VALUES(295,'2479efc5a45b1bad','2026-11-29T06:52:14+00:00','张会计','办公室电脑','修改批复规模','building','3944b83ad1cec87d','approved_area','手填',NULL,'1200.5','33547bf8121106d0','aafa1a7f109c993a11a3af244de760103cc20b5965f841cbb62bf262ae30f2cc','9c869bb9c2ce23f9269775cfb487fe48ad6e564c082b2229564c77f4ba84eaca','f5c88275a612c8fda6dc19ff706c909074b4c54d20a2fb20362c05508f9b2e8e');
INSERT INTO "change" VALUES(296,'32c0ffb2e234899f','2026-11-29T06:52:14+00:00','张会计','办公室电脑','写情况说明','explanation','2014262c209bd4ea','*','手填',NULL,'5120','7b55edd09af5227c','ddc47e701e387fa2a5e42a2c5f54a0c3f7d25e171245692648ebb23f5e67f190','11e203308e9af01a883b0955bbff3c76701bb5f2b69c8098b2ead636845bb15f','3ac1d66613c58a6dac5d00dbbc29460de9732bf6053b8f7f1ff558084dd53b4b');
INSERT INTO "change" VALUES(297,'32c0ffb2e234899f','2026-11-29T06:52:14+00:00','张会计','办公室电脑','写情况说明','explanation','2014262c209bd4ea','check','手填',NULL,'C43','a173c0f54c8a7631','c87c899baca78362c3c25bb37281da5db6b46423ddf5a795bb457f5677c933a3','6ab8dd1b6738b578cee19ef6bc93a7a409067f32dd5a26cf2145a4c0c6ff9080','099b0c409e319fdaf2110575da52a04bbf7c3eef28973f2f250cb82271de2bc8');
INSERT INTO "change" VALUES(298,'32c0ffb2e234899f','2026-11-29T06:52:14+00:00','张会计','办公室电脑','写情况说明','explanation','2014262c209bd4ea','about_record','手填',NULL,'problem','bc27a4aadd807cde','97577794af46aa1f4c63fe22f1fddb2337f7bfc29eb004fbb30a051e751a7356','54c5eeef9690a0fedbd320ceccf89fbafa086ee0512bdcca943ce58b6d06897a','0d25eb3c6a81eff8ffcd07f5855b8b091670e15509707724d7489fddedca3805');
INSERT INTO "change" VALUES(299,'32c0ffb2e234899f','2026-11-29T06:52:14+00:00','张会计','办公室电脑','写情况说明','explanation','2014262c209bd4ea','about_uid','手填',NULL,'9b641f62e88baab0','95cc8398c35d29d1','70d863cf728e14bac70d0d5f6226accb284aea6ba51b2d4034700f21a6bfe843','14db046163b2168640d6bf05c0118d625d7863c3adeb634df2c6ffbbf7ca87aa','69ad189b0d7a84cccaa4b9fbf522e082aa33ff61aab83edbe72b556fc87181a8');
INSERT INTO "change" VALUES(300,'32c0ffb2e234899f','2026-11-29T06:52:14+00:00','张会计','办公室电脑','写情况说明','explanation','2014262c209bd4ea','about_field','手填',NULL,'content','5aa6e774e8a7f768','a1e209051eb0afb594244ce2889e1e031b016d0bc8b99a46cde123c78d952720','6665345fa1ed6383132b412d15dd09ac934d620e183585bc23ce5f0dc7a2471f','50adf4e015ee3b94c44f19f1155b492ab74752148f0da20700f2a28611f49fbb');
INSERT INTO "change" VALUES(301,'32c0ffb2e234899f','2026-11-29T06:52:14+00:00','张会计','办公室电脑','写情况说明','explanation','2014262c209bd4ea','finding','手填',NULL,'问题“预算编制不够细”没有对应的措施。','518241b176e95cf7','9edaf7bdbec9944d8beb016547ce674b933adcb2a008b7089190bd37b27e4148','3e78b05fe87f28c194c513380fb7015540d9400a60c29346b3a935642722d548','77b4a9bbf5cf2e4d3353f5655b9d39c1e9a24ef8099f428764b58f6a88b3bec5');
INSERT INTO "change" VALUES(302,'32c0ffb2e234899f','2026-11-29T06:52:14+00:00','张会计','办公室电脑','写情况说明','explanation','2014262c209bd4ea','facts','手填',NULL,'{"facts":{"name":"预算编制不够细"},"kind":"no_measure"}','52d1bf2c255b5f9a','9290c7c758aed6906a748ed00bed9585ccff7a6ed20298511d7c5e882057b6cd','556162ec2277f54525d92b52b44a794153ea2ea8c3d1465d9a4d1f4c979ef7ef','f47d2c42103b3d8cfcf934ebefee5b2b74e494d9ea3f348e092ae9d0963acdd2');
INSERT INTO "change" VALUES(303,'32c0ffb2e234899f','2026-11-29T06:52:14+00:00','张会计','办公室电脑','写情况说明','explanation','2014262c209bd4ea','content','手填',NULL,'随下年度预算编制一并落实。','16d2b3f3317626e6','494b07e892f4cd341eee05cc7abdc4017bc5c605969161f91d68043d620dd518','b809f02726d71b10ad71151c42320ba7b80033a6163f3922633a656ecb5188d6','c52290996288a695e807c8f336479d5eb4472ee4bd58954f6154684ccf99b58f');
INSERT INTO "change" VALUES(304,'32c0ffb2e234899f','2026-11-29T06:52:14+00:00','张会计','办公室电脑','写情况说明','explanation','2014262c209bd4ea','author','手填',NULL,'张会计','48a8201c33161a3a','69e8e0711dee3237d8db371ec5596e28f62697add1c463be688124646b19e957','f1317169b2bcd9a74742cf2f787aed4598a0d2b2f5ed79bd8689b21eb364f69a','434765e8dcb5ff4872077a180d591336c073c77813cab76e165c41311a4666ea');
INSERT INTO "change" VALUES(305,'32c0ffb2e234899f','2026-11-29T06:52:14+00:00','张会计','办公室电脑','写情况说明','explanation','2014262c209bd4ea','written_on','手填',NULL,'2025-03-01','7e996d70321cb6d1','239a4a726699514ddf5bc43ed43b79fb5eb3f6923ad90f4ae80548220387cf70','52489b525d6a7c36ba0eb889b3a834e6198cb888db169a4c20ce242cce5a1c58','b7917aa185eb02e413dbf019d592e3bb0649c324a4028a174e8ba253e5f544d9');
INSERT INTO "change" VALUES(306,'5bef6976952e28c2','2026-11-29T06:52:15+00:00','张会计','办公室电脑','留存内容摘要','*','','digests','手填',NULL,'dd656deed037cb22040488362dff104921b1b7989028510745711968b8943010 accounts:ea6e63f370769945e29e0bb74a8c6785 activity:d1b7c6c16a14a8edbb2fbcadc8261af0 association:9b902270ad3ef8ef81e19f118e127753 attachment:ea0c87e4e4bfb364545367ccdfe279c7 budget_change:93ccc6022877a8008205f46dc9da59b5 budget_line:bb82b7333b0e890e9dc6d57975c2ef14 building:e65023a1872d40faf9d4a38edcad015f department:8fd8024b6cb24c9326747c56cc45a384 draft:5d9357e1b0275c3d1c578f24e76fe767 edition:83dd9a15784d387deb231c5c88822b36 explanation:18a4084151c438d753606c9dacfaf721 field_note:bdb1f54d88e2c8175b4963d4a4bd609d follow_up:c5b30582478dec491bc5bc54c58e0da3 income_source:fc60acf741861d0d0e432ce5f1f38095 indicator:95954c8449f5fdf638e04a4ba2ef670c last_year:ce9444a04328ab4af971a5d86f7ca6a7 monthly_plan:3704ea8025687eddf6f594fec1c0a413 objective:805642865648a4a14d2867c0f4bc9272 payment:fb8fee6cfca9b2bd50a3a5b945ed6180 policy:6304868587cddbe4a2e559a92a4f30da problem:e9e94298dfd354420a5e8501d167603e reminder:4c39ee216dce688f2275b1a38af6f401 report:d1f6aefbd1abb6f06c182954b264e939 rule_set:00b94f3cf8917735dbef6f5dcb55c130 score_entry:16b06469d7aed1b3d4a6079681531ca5 section:ecd5a7ad62609936eadb85a93924d2cb staffing:23d20489a3864e4b6eb939f118efc5ce subordinate_unit:5d404c47cf35cf74059ddbfd88c785b0 task:b8e4dc736c669011bc92e29d74c9566b threshold:7bd925d66f40ce53b173c3f8ea375344','3c6a7d53680ce5bf','93601a625e160ed985b5c04f8cbb4b0c86ee7b504f2d2499dc224b12bba708db','672329b67e8f67bff7edd5787e2a7efa066f805efd56e5a99137362296c2f74d','b6dc50bf00338fc5d2f14ef9e0e13ba07c357b29b280a229675825d334e355ee');
INSERT INTO "change" VALUES(307,'aac0fef3dd64401e','2026-11-29T11:36:19+00:00','张会计','办公室电脑','添加“…”','attachment','6f0ed82bb7e5224c','*','导入',NULL,'7168','1bf9781482e5937c','1b4cd533b5d777e87d90b54e882f5023eea608ac3d70008e15b464437c946185','12a2e79feb35f39a530d5ca434e96a0214d98b22f1e63e8db8867e991f397e68','ff54f35cf969bbd8ee1b9dd2d8f19370ba115669ea2dbd0390ae7e9bd4606d43');
INSERT INTO "change" VALUES(308,'aac0fef3dd64401e','2026-11-29T11:36:19+00:00','张会计','办公室电脑','添加“…”','attachment','6f0ed82bb7e5224c','name','导入',NULL,'开幕.png','2431c6b7e91516cc','044e7639b813e09c97b7de51dd2157dc9a12b0557ea146cb73e760e9ef088ec5','bd723b51407d60820237210065822f9b147b8477082c05fd6e3d9bc8ad405b27','bbc10fc57d73ad805e7e05a4e4dbb251b2698aa49995d297f3dad456f6154793');
INSERT INTO "change" VALUES(309,'aac0fef3dd64401e','2026-11-29T11:36:19+00:00','张会计','办公室电脑','添加“…”','attachment','6f0ed82bb7e5224c','kind','导入',NULL,'照片','7e4abbdbb6516144','e645d2cd7f6b47bb4db6484d6caddb126fa560120538ecda49e06d06067d1446','d043e8cf6bddfc1d6da839c556debbdfa05cc1c7701ffcece1cb5313a3fc4a83','6377a6486994fdc94261ae1df0b3f24b09c93631d57c98a2458f6b4d54a27bcb');
INSERT INTO "change" VALUES(310,'aac0fef3dd64401e','2026-11-29T11:36:19+00:00','张会计','办公室电脑','添加“…”','attachment','6f0ed82bb7e5224c','owner_record','导入',NULL,'activity','aa4d7ea3d6126438','2bf13bb14e8c01169088043b8b7f3e539d74a1c51613cfafebec7ecc48f4dd55','33cff55e38e4237d00b97bd54b9c40285ac621183ec980b69a6ddc863f5e237b','f071030267930016734db96549ff3e9d19eaad89d8371dd84ef914eb8156b986');
INSERT INTO "change" VALUES(311,'aac0fef3dd64401e','2026-11-29T11:36:19+00:00','张会计','办公室电脑','添加“…”','attachment','6f0ed82bb7e5224c','owner_uid','导入',NULL,'ecb239ec2fa95cc6','a8d0d10939890963','5912321069b7bfe69c1b3809c00d38b74f15e95d7d872561d09f60e8b8e0fa17','f7a255638d21308b0e5f59737dd1319193df8970f33148cbec73d6ac3fb6f6ef','6f87f218826cf6b0844ef7974f4965345b7f7fdf5fa5f0ee0c7680c8db952f9f');
INSERT INTO "change" VALUES(312,'aac0fef3dd64401e','2026-11-29T11:36:19+00:00','张会计','办公室电脑','添加“…”','attachment','6f0ed82bb7e5224c','sha256','导入',NULL,'9eb3b0174b72860170b154a3e6c3c5c9aff827b7cbef01aca769c51eb2339cd2','0500f670dfc23dbc','b9fb55838035e40bdcda9f9357519d96b0e9b2581dc776413b32f3dedac5a6e3','31eb2edfd30dc8e871fb693ff460dd4441800bde9b58fc0a7fa36944c1820c34','97d15a3af9de7061a847eab9015343f70ee991eb63d968f2935da9cd2c49acc7');
INSERT INTO "change" VALUES(313,'aac0fef3dd64401e','2026-11-29T11:36:19+00:00','张会计','办公室电脑','添加“…”','attachment','6f0ed82bb7e5224c','size','导入',NULL,'101','aa0665b2a25455c5','cb6022fbb1f31288aa214892054504b62eed89743d39f4c9330c0004d2ba9784','ed7f7e34a36dcfb175b348604d0d2d4a9ea25367c4a92bf378d0c4013037c87e','03dbf5c484edfc7e957ab90022dc6fda87de26beee343ce0dd9ec41ad0acd452');
INSERT INTO "change" VALUES(314,'66689214715b858c','2026-11-29T11:36:19+00:00','张会计','办公室电脑','新增协会','association','6564164b239b8b32','*','手填',NULL,'6144','cca84a4e4a723584','d41f219d56dfa79badade0b97934ae7f04417eb23f9c46567b6b8772f617fb6f','2b7282f03800175d48bd8c0b9bbb87e11121bdd718657b92cbb27c27e9a8cf6e','d8e234df7bc7fa23be78686d9cc182e62eed8ddaa3895920503426d6a69b4ff1');
INSERT INTO "change" VALUES(315,'9eb941c424f31fd3','2026-11-29T11:36:19+00:00','张会计','办公室电脑','修改协会名称','association','6564164b239b8b32','name','手填',NULL,'摄影家协会','c74b48018687e0cc','85b64581b01c09ce7cf45e6e22c39e50cd60fe71304d25cad0baef80bc6f9d4b','24223d28e8254f579eaec06d82d77037b526ec8ac859db718975ff7943ace645','71b458f831d66e4996154bd7ff2b56df38932629017fd83054ed1a3e04f37625');
INSERT INTO "change" VALUES(316,'0af091349eebee2a','2026-11-29T11:36:19+00:00','张会计','办公室电脑','删除协会“…”','association','6564164b239b8b32','*','手填','6144',NULL,'154b6a4429f1bd64','c6314fe9d9c50353bc05f6c9d3018b0f9dc02c7a06bda88359dd47c876baf601','088a168aa4978e85cf5001a1547bfec3418db61cff390d3ee5ae94ec94079802','fcc52b3e11d3eca4de37026fc2313f6aa20d14bc67828cb4391b7dd823ca5382');
INSERT INTO "change" VALUES(317,'0af091349eebee2a','2026-11-29T11:36:19+00:00','张会计','办公室电脑','删除协会“…”','association','6564164b239b8b32','name','手填','摄影家协会',NULL,'69145bc1762e9015','2dc564c06b67bf105e6d5455b0ee8f7a88785e462bce2bd3192179bb059cd70d','d5f4bcb38911e43285d59364f7fd0eede48f19fd4fc2b743e430bd1540c042da','7615986681802e3d10fc3bbfa9313f3ebabe055deaec59fbb91ff5edc500c53c');
INSERT INTO "change" VALUES(318,'e81ade733edd523a','2026-11-29T11:36:19+00:00','张会计','办公室电脑','撤销 删除协会“…”','association','6564164b239b8b32','*','手填',NULL,'6144','a3b26d1a2a10257f','93de86847f626dcdddce218e1f7064c824596ab2de1af378185184493d02331e','2846943e4fdd5882b6cb8c83b943707816a7429cf338fc755d695794e24acc10','d3d310c8489cdbd4927f80f8b993de6d3324fca6c928b5938905bcdc128de557');
INSERT INTO "change" VALUES(319,'e81ade733edd523a','2026-11-29T11:36:19+00:00','张会计','办公室电脑','撤销 删除协会“…”','association','6564164b239b8b32','name','手填',NULL,'摄影家协会','52ad299124a07619','a2b90337302c1ad10f2ceb70ac0fa9a3bef05c3c4717b399252d1b8c6cad0bff','53e0fa5cbfa67f2583ae15af312e479f86ab7b4acd0d2f31be548bb00522a724','1edbd68d5b2720004757ed7d72ffeea9c9d730be191a60a81ba1992505073753');
INSERT INTO "change" VALUES(320,'815607e4c7684372','2026-11-29T11:36:19+00:00','张会计','办公室电脑','粘贴101格','*','101','rows','手填',NULL,'eJx1WE2OZrcN3PsY3zLwQqRISvRVDC/0CxgYj4GxvQgMb7LMPbLLtZJzpPSm4U9AaGC6v27Mq6ZULBbJ9/vrl/bp19d3r9Sr7G3brFKuiZYkbrTz7viWCr3++Ob315c1fv4y8fSX9dOPn+f68vr2NdanT7+8vvv+9duPE7/+DV+f208LH/O3r99//fv5+Pnzev3wxzffv1IqyYR26TkNXhv/mblYxed//vHv//7zXzm9vv3826dP728/HFjOJI24iHJSPX+aUsrKf+LcQlxzpi4IWsRJTxjEV/sTZiWE9TRtt6EjL+mp4XFO8j5kfMZhecoYc+nQWs8ZlTilP1HnDwSwSSnvyTNJ8vTcyFTzdUSOYJRGcZ2cu/LKLIdIrfKOlnMIY7PZae3W81zWDyFey5vHEvJIOY+2iomzah35EKJ23Y3jaGXanJLdzLPaybYKX9GU/gK2ueS2yMdMD0wq8Zt/0RDma+1lJfPy3vnRVnV6R8vx3UYeCeJKxkv7PnfzRBesxrDFmmb2XrNu98MktGZvSmqYblqNmpEnpzVTPlEqOb9hJYSxrF5IUDWLuK3nkESXSmooZGSre5aRtssq+0Qx0etuFiaAm2SZraD661z1MFlT9Xe0EkfbvbHyTrvtvnL9oOSNikDIFlepKYnVNZqe0q6S30ekkP6MW2UeueQihefRPyP2WyMcFmnuc9j51wXUfOWxcH3T76GQ8xqQCcs5GC52ki2SrkNKyGNea6wxWk+9rWGHCXO7YBbeTaBFs5bgJjCvcegvWspFZGgJwrx3gbh0WGl0KHHjy+z8L2AzzcGjqMydeJxDVktvJi2sNpGdVTbQq+Umx/6ruF9lE1IilZfYpClloc79WILnC6YxJYORXnCpWnCpR5ElXXZXw7ypDG00RxfUwOCTNxjg45YfKpEQpiSbNwpznlZF55CI/4aJh7BK5q3vuZWhqtM2yHJ9wyiO1souWXQlmmXbeJqbyNVvKIViVnQ2tqwTSUcvPYkWTVfCJUy4ztZl9uILP33tAVb0OqbFx9wka/tICpHQo8oKZ3+fssaH3KaFwL6Phc5/Eu6Zrmg15BI5pozWtDKVUv0Rc83pDfPwkKaiFbYwbKFWjyheCm7fMI1h1gjeXbvvVCwdGLlcTFLoXTY6Ks0A5F7xy4FJvlyZwgSgJ8KAfOaSmFPnJ+F8izlCoSHOQaQLnAxL5bS3Uus1OoV1esjrlsXYCvV6gmV00/cZc3hGqL4w08w0+qTnbJLT5QoSZruMWdcCkeTQiz492P1iJIdEVhLx0fPYz09Pxye/RJJDkaAlZQwIGNTQFWebD5GQzWV5cTg4MjEcvOVpMK9jsFKuabKE3lU7w/HmHG2qtHrCFboKIOS/zq4dzar3id5d/KPhv4stArnC7OooaI1J/ZklK/sl4xLyAc6FbJRUq/p6+gzIv5qih0d0G1Qhxd4auvcTzTAkv/Voobl6y5Z0q1PuW57HsSxcowyHOnaI2FaHrHIZlM+dpNBV2RKWaDszjJdqDdpC5zhWnvXKGYc5Q5raxkSCJWPA876aa5bLyz2ksmFCA2KnurAazacrQprvy2l4udaK+2SC/cORn7nCha+y8bBsGi6F+q68sTDI2YFetSa7TDLmBI9jdeCNwRd2dfwHjFxzmoa13Tauhpth7E0NMjucMNe738SwAbODQY4m7P0xICqXKDlkskubm4wSMliwxx0mk1wGpGGNdp2Cq6W0JlrBQ0X1dB2yhlrGBLrgIIdz1v6Mk5rocgSJozWFuVbaWmqffg6JnecalClUV+8JU2QbrnVWLIAn3crXgOcxDHOuLDbnpjCvZ+bFyvcWF4UF1zfNpFQZDbjWM7q/zlZ7TaGhmaA422Brc7FjxT+PY9W8ouVQygM7HxYAW7Dvvp+lTTG7XhUQHhK9V8VwLZRcQSv4iPYWSQgqLWOt8b2yS5rPnOZ2o8KsjeUwnIGpF8M5JoxjyKVetV3CshngceIu6FEdK995XGu+jTyU1thFbWK4EHWUwXEgPTvBGxaWzWR3DPS7Mzrq13cXaMeXkC2GYZKZWUu3rXl5/TCgd65DkFlJUyljuxT6eE+CyeLab8JcT3fFPpMxBU2RcuYfGPq1FkmY69nUmNYqFcuAp5MuGMLldhQSidkHG/NC73Ze1I6ysMZdbarEjExsOOx5UqONfeCIpNjFP8fRFoZjmKqho9p+vBXb/eWtoWth7S3HebDCiY2nos8roKtEYyIx+peUtDTP0NRRJIR1Bcth3lYa2hl2Z6kX8fnRSt/BQhBRg5BahTHPKs9bKtKrkVJ4M5RYOo8Z5zlyO0nDunf5cQ1LdG1q1rGACQp8r1OiGQP69XYlPORmLr3skRYKlcfhr1i9BFlCZSFPaIb5NNONBbN9jFrXSBLSv6V3IaG5zceY504serk/h3eDfxQ0RMwTgr7WnrditV7KKqGydpnVKkZrWDhLeRJQ7Uobh368W+lZaVTtet78nWgQzbV/hXnb4yyWJfWpVWEKxxBYLmlpDFto8w7xo+H3/djOeS35Ttv/gf4HEjcOkw==','0a6d4df51aac21c5','4ffc716e08997fa7ecca1d1debf9c91a4db3fa0a3911d0788508c649c4503f47','dd849904556fb9d20ad930c87d0802fd7493c92332ca19ad6177206efc8568a9','4bc1cc90e47596c20858c68334c389a76ad348df9446d75e141e834146e5e7f7');
INSERT INTO "change" VALUES(321,'57ae962f489a3f38','2026-11-29T11:36:19+00:00','张会计','办公室电脑','留存内容摘要','*','','digests','手填',NULL,'9d5e70d7a3a90f2eb2463c7f4007db8f82555d7167ecac0c5d4b6f40816a627b accounts:ea6e63f370769945e29e0bb74a8c6785 activity:d1b7c6c16a14a8edbb2fbcadc8261af0 association:d60fc21530027e87ea88fb5d134e9b5b attachment:cfd2fe6973332f1e8dab3ad3b1231468 budget_change:93ccc6022877a8008205f46dc9da59b5 budget_line:bb82b7333b0e890e9dc6d57975c2ef14 building:e65023a1872d40faf9d4a38edcad015f department:8fd8024b6cb24c9326747c56cc45a384 draft:5d9357e1b0275c3d1c578f24e76fe767 edition:83dd9a15784d387deb231c5c88822b36 explanation:18a4084151c438d753606c9dacfaf721 field_note:bdb1f54d88e2c8175b4963d4a4bd609d follow_up:c5b30582478dec491bc5bc54c58e0da3 income_source:fc60acf741861d0d0e432ce5f1f38095 indicator:95954c8449f5fdf638e04a4ba2ef670c last_year:ce9444a04328ab4af971a5d86f7ca6a7 monthly_plan:3704ea8025687eddf6f594fec1c0a413 objective:805642865648a4a14d2867c0f4bc9272 payment:fb8fee6cfca9b2bd50a3a5b945ed6180 policy:6304868587cddbe4a2e559a92a4f30da problem:e9e94298dfd354420a5e8501d167603e reminder:589a372ef77772515d7b4461da4f2ff1 report:d1f6aefbd1abb6f06c182954b264e939 rule_set:00b94f3cf8917735dbef6f5dcb55c130 score_entry:16b06469d7aed1b3d4a6079681531ca5 section:ecd5a7ad62609936eadb85a93924d2cb staffing:23d20489a3864e4b6eb939f118efc5ce subordinate_unit:5d404c47cf35cf74059ddbfd88c785b0 task:b8e4dc736c669011bc92e29d74c9566b threshold:7bd925d66f40ce53b173c3f8ea375344','cf5b1ecb5cefec85','408acdc502269519b88b84ce20e21803fcc307530f984ea453d7f0fb22c66fd2','7a59f70c2788c75759384da54e7d8118d800739a2c339921b3f4be1b95b5d56a','e14db78bf5189949a6a4e8c62939aca4562f8ebd29831ec0befc8c3d6032506d');
INSERT INTO "change" VALUES(322,'ec803dce51953aaf','2026-11-29T11:36:19+00:00','张会计','办公室电脑','删除年度日程101条','*','101','rows','手填','#320',NULL,'76dc5c1fa3b88d67','af09e0143310c1c505ac47cb9522ae761d371c8aa6a49bc0ad3d64b50c09011e','7ca72b5779ecd49b133512cb8e53b90999e1b49f0530b50454010d49ccb2bfed','faa6d305f24ece6e626cc0c160ae76e26877b7beed7936fb6284ba415d039127');
INSERT INTO "change" VALUES(323,'4a4994707a54f3cc','2026-11-29T11:36:19+00:00','张会计','办公室电脑','新增收入来源','income_source','8c53db6487c6ab3b','*','手填',NULL,'2048','b76b341796e4e810','0ec1fc7610f30697fa4976c0feb2389bed6151c83cc6e95111313441e60f5f16','eea21131f90ad310ca48cd36d345453290747b76d723f5a9c2b4651249a0422c','cb006999486a275fdf7bdfe4794b67dea854e99a022a7990e4b0f809c7d38102');
INSERT INTO "change" VALUES(324,'d6259118e647f459','2026-11-29T11:36:19+00:00','张会计','办公室电脑','修改收入来源','income_source','8c53db6487c6ab3b','source','手填',NULL,'政府性基金预算财政拨款','fd52de07fc155027','51ebe7012e5d636297126d812807eb756e651d52bb41c8b936b7ca58e6e99016','0048f049f9dc30cd33376597095a60cb0bb28b563c148c4e1ef5added8351959','358894b0bb3b8d45e8fedb79347ec1ebaf0d1d702562f01a021a6f41a64be8d4');
INSERT INTO "change" VALUES(325,'115173b0892b54e2','2026-11-29T11:36:19+00:00','张会计','办公室电脑','新增下属单位','subordinate_unit','9264efc1e8a9c8e2','*','手填',NULL,'2048','b584e65255f4defa','95e7c9a9053238e2b9dfd0a21272860fb3365ab6bf0e425b4cc940404313edac','5df9c5cdd2f36acebf19d3ec02869659c3f2cf101a5d0fe41b74f62d5e8643f0','d2b021c14b2ff3ed96dbb38255ebe6a5f8b091ef1432bfec7ddf482f5f0fae01');
INSERT INTO "change" VALUES(326,'d58277c362659431','2026-11-29T11:36:19+00:00','张会计','办公室电脑','修改单位名称','subordinate_unit','9264efc1e8a9c8e2','name','手填',NULL,'区文艺活动中心','9316d83c88e10627','71dfcb81cbdba106361a4a76f0f840b9e2890178fed3ab57aad13b3dd482ebfd','5e50a8f5d7647063d4fc013d05c3d56ed41847d5fd37141666e890650400193c','8fe0e13de0a1b5b5ad88e7355be86239ed9430953113c403b0f63b298587b50d');
INSERT INTO "change" VALUES(327,'fccd473a5d863093','2026-11-29T11:36:19+00:00','张会计','办公室电脑','新增楼堂馆所','building','02df311fccc0a71f','*','手填',NULL,'2048','9064a386467ee03a','c15eb119e22bb06fc28fd75f882cfd88e819fd3e725c80dc1d6dd74e40e01776','fd7994bbf631ce7187b8a4b5efb711d35008deb29b8d22824a720d722c032387','69c74538d2d62211745accfa48f78b51fc442cd67c511e16cd9522359a79c74c');
INSERT INTO "change" VALUES(328,'fccd473a5d863093','2026-11-29T11:36:19+00:00','张会计','办公室电脑','新增楼堂馆所','building','02df311fccc0a71f','name','手填',NULL,'文艺活动中心改造','6dc5cf068659123b','9d296707d53eef3d4ceef59224d5f6bbdeb12fa157a1431f9b37489d4c97c684','a5e3055d11e0c6a099749ff24d3156b50d72540ed583455083bc579d5d5a63f5','e023743e201e4cd147871d263fca135f48ecaf191003baa3c594642636aa4204');
INSERT INTO "change" VALUES(329,'4666114270e9d6f2','2026-11-29T11:36:19+00:00','张会计','办公室电脑','修改批复规模','building','02df311fccc0a71f','approved_area','手填',NULL,'1200.5','d101dddc49583479','d0ae05b9c51670ca65e631574999d4c7ff72b96928cd889a065ce7149938818f','6f624edea1f7232b33573b192f2592d37c86e8bc1874012f26e18e51b00a7d97','81ed64ce1414601a8d7ef906689195d455ca6232e6aff3ad1221031a6ff83bc6');
INSERT INTO "change" VALUES(330,'e1b1872931d73417','2026-11-29T11:36:19+00:00','张会计','办公室电脑','新增印制方案','report_definition','8c6440be29e58049','*','手填',NULL,'1024','685b3763823e45ea','2ea861ae3fc24b5dc3a14c35f8748a7a170d0aa17a696b08ad8fe823a7c8da6e','09ad93a4ab2b7cd418caec5bf20cbeeadd538f29443d8814f15378efc191f01d','433d721ce24a43e6af2b45bf08646b6c8597dfd5b988fddbc62932f4a2543d7d');
INSERT INTO "change" VALUES(331,'e1b1872931d73417','2026-11-29T11:36:19+00:00','张会计','办公室电脑','新增印制方案','report_definition','8c6440be29e58049','name','手填',NULL,'报人大','9c1f43bbabf19f5d','8a5e5cc7d9df6dc70a7b4c35e597b6e0eb345b24c7a118544aa920e655fec5d3','c0511f37d93b9c3aaae100c637a187d9fe20e20bcb16b548a522aef686f2d6d6','58e6f4672fd7d452adf2efb6c697d7ec679a4d4abd3ac5ee4af4b6d15040de10');
INSERT INTO "change" VALUES(332,'e1b1872931d73417','2026-11-29T11:36:19+00:00','张会计','办公室电脑','新增印制方案','report_definition','8c6440be29e58049','annexes','手填',NULL,'scores、goals','9925c063ee60152a','2e59d9a28c6eebc8948590efe1475a2c946021a9c6245c0dcaf34d07f45b2510','39af35aa8471b9b62c116a1b1567ddb44ed3eccb3c998da7b15d637bd80f092c','cc9e127fcfb8188e6c8dc902f1777fee8fa621c7100221fd48ef8d3a5162c86d');
INSERT INTO "change" VALUES(333,'e1b1872931d73417','2026-11-29T11:36:19+00:00','张会计','办公室电脑','新增印制方案','report_definition','8c6440be29e58049','is_chosen','手填',NULL,'是','d9ec7e98a23fe937','8560b48b59d1958a714e6656bf4b26dc2913a0fe11c2ced33086d5ef042a2b5d','d26f416324c41e78a256eb5db4cd146fd3a4d44c8911f0a1800bc966a9dc2423','327fc2d681b700db2144dcb1788681a5ae3d5892c0b4ffa200fffc6846fdc0f8');
INSERT INTO "change" VALUES(334,'2458a24565fe51a1','2026-11-29T11:36:19+00:00','张会计','办公室电脑','修改填报人','report','2bd13cfe899eada7','filled_by','导入','张会计','王科员','6ea8bb78f750c062','839a3d5fe0cad51a5520ec1e5f3db8ce11cfbbca6dc788488509eee650dc0254','e26e3dfbd73f36a5527a35c877bc59a70df95a1428c7170881211f9bc6e6899c','2068b389ff2e9f07503b0add0fb8f31e35ac32f5772d7fbde9218b8ffecfadf8');
INSERT INTO "change" VALUES(335,'2458a24565fe51a1','2026-11-29T11:36:19+00:00','张会计','办公室电脑','修改填报人','field_note','07d394b76609a127','*','导入',NULL,'1024','eb6f1d348f4d32f9','79cf2a2ae875e57049ad6d829975751cab48142625ac9c90fb87dfe0a8b9be21','28c1a3e12910110dbaa15b4344c014aec1528579eff19c1be93f09ba486acc07','3c45e9db4d616c8b0d0ede3d216af01d7af4e97c8a1b199669a6e3514a187baf');
INSERT INTO "change" VALUES(336,'2458a24565fe51a1','2026-11-29T11:36:19+00:00','张会计','办公室电脑','修改填报人','field_note','07d394b76609a127','record','导入',NULL,'report','f32f87189f66a870','a93d1001bc60683014fd9f3a2f8e97dae1bb19792c0c0c42e6c374ee050b4826','84674e37d3974cc469ed798c5da8c59a7538e8344260a115a92941c597525caa','0aa8de9b4aa40ab9617cec484f485f5861c4c445a7fa9f71536b730a4eb052cc');
INSERT INTO "change" VALUES(337,'2458a24565fe51a1','2026-11-29T11:36:19+00:00','张会计','办公室电脑','修改填报人','field_note','07d394b76609a127','row','导入',NULL,'2bd13cfe899eada7','1a15293ebc4c6eec','ab952016db6d81d0c412bc3e51f8ce5d7530148e36105c4007a79444dcb63600','5523c1c00b13b4c78f9e2350529264217e8c9e8a53385de65ba9e59bc2270949','ad6da307f3a5a987f7ca2ca1adc5383d56176ffdb238a526f86a13f48df7c4b9');
INSERT INTO "change" VALUES(338,'2458a24565fe51a1','2026-11-29T11:36:19+00:00','张会计','办公室电脑','修改填报人','field_note','07d394b76609a127','field','导入',NULL,'filled_by','73f8bc61745334d5','e5fd2139ef61d1454155ad7495c5713286a86a21d5059b1eb055f741d6caaff4','da75f86d0e918a5e4bc8976e65844dd552a7893366105bdad408e463b627114f','1985eff1f2ab40d752562f96b141e52d9d606930ce8242e267c9456a15a0c6fa');
INSERT INTO "change" VALUES(339,'2458a24565fe51a1','2026-11-29T11:36:19+00:00','张会计','办公室电脑','修改填报人','field_note','07d394b76609a127','origin','导入',NULL,'导入','1b0385125c87cf1a','5dcce8dd70514648fb3ffb90fbd18bacad8ba30454fcb2d110e503a6b13d73b1','bfea424d17169e339a91758bb7bb0316536b0a3cfa0dd1fdaa009c9f217a7d8f','cec1ccff7b294e536897092d15a713ddc70dbaed6ffe0debbe9610f245d19ecc');
INSERT INTO "change" VALUES(340,'ee691abfd05521f4','2026-11-29T11:36:19+00:00','张会计','办公室电脑','注明出处','field_note','07d394b76609a127','source','手填',NULL,'2023年报告.docx 第1段','7fc0d1df26770aad','3eaada4165f312e395c6b0d163e59b37f699c6787c4d97f750f06d5b3f83e860','4788093d1d9e7e7aba320055454d1a6ae367fcde7ae05efe9bea4dc08cf34ca6','a65b183d8c06b251c1af33fe75e0f1cd22dc07ce1921a1e014b4f6d368051c19');
INSERT INTO "change" VALUES(341,'f8bee11679a78539','2026-11-29T11:36:19+00:00','张会计','办公室电脑','写情况说明','explanation','2c6c13a7a60707c9','*','手填',NULL,'6144','c36f769f689ce1a4','e600998014b625dd8b9a4a89cd2e64362f8f87b9fb4e359be7ce657034441154','72f308964993e636982d18d38c3af01b66571e38543bf743d622117733f31e03','3d4188100ab5f2e12ed6772aec6f0b83587e83d58839acd300d6a16a597445fc');
INSERT INTO "change" VALUES(342,'f8bee11679a78539','2026-11-29T11:36:19+00:00','张会计','办公室电脑','写情况说明','explanation','2c6c13a7a60707c9','check','手填',NULL,'C43','4329317b6751f4e0','1b1c62b801f5ff18caf7af126242475ed7a33ffe0763ace986230c7ae0e7a603','4f9cd2d58afd054174b1e26a02d76f10c512e77b2748848064e27659ae14cdc9','84c12a1d4cb8692101bd9a78956a9774607e58df2281cd4c934d9610eaca15c8');
INSERT INTO "change" VALUES(343,'f8bee11679a78539','2026-11-29T11:36:19+00:00','张会计','办公室电脑','写情况说明','explanation','2c6c13a7a60707c9','about_record','手填',NULL,'problem','a4f979a850e59136','5280afbd37edc0a13f42dfcbf7131cd115fa3c27e455c4b06437e3e781decd41','6013621bb9c4b590ffc805ed0ca02de7d61ec6d2a5649d0e1c9e1ec44c78ad59','4dea2e951932e2410ff2ec213760075cd57c5881a19767e2ec55bd683fd93c0f');
INSERT INTO "change" VALUES(344,'f8bee11679a78539','2026-11-29T11:36:19+00:00','张会计','办公室电脑','写情况说明','explanation','2c6c13a7a60707c9','about_uid','手填',NULL,'9b641f62e88baab0','33733d5b6dd12c26','8e3da5b257aa7fdcdb5e5af2e2e0682ce6e58fa6cd4d6c338bd8525bf64aaabf','dc37c017804184e9249a1a3010e5a0b7a7f13c3cb35b023470d6f6d07ad64d1d','75679066fb7f87594fd375f52aeda8ef599b62484fcd92f8ebe0a2618500b668');
INSERT INTO "change" VALUES(345,'f8bee11679a78539','2026-11-29T11:36:19+00:00','张会计','办公室电脑','写情况说明','explanation','2c6c13a7a60707c9','about_field','手填',NULL,'content','e299679e960adff9','d0f9fe51d253b6aaa3214996c18cce5374a3328792b7cd8c1645f1e6be0bbb60','9d651a8d0d3e9274840d945f3ccb07a463414e878c52ed63d133ca297a739ad9','1159655f7ebb4fbc1efaefabdca094459439d37ee78b8c942d844925d0a9f9f9');
INSERT INTO "change" VALUES(346,'f8bee11679a78539','2026-11-29T11:36:19+00:00','张会计','办公室电脑','写情况说明','explanation','2c6c13a7a60707c9','finding','手填',NULL,'问题“预算编制不够细”没有对应的措施。','6182413c7fb48cd8','853bf9bd3b21d8a299e4968468c612dd7dbbf55d0de1b7fb94781d95877eea35','de9ae47b288b06c9d73ecf458f25fde763b29ed4b4b2808ecbdb2d2b566c2e70','3cf48db4e6667cd3ba9b0fc3aac9c12bd4a5a7608c7665cc447093aa62b8d4ac');
INSERT INTO "change" VALUES(347,'f8bee11679a78539','2026-11-29T11:36:19+00:00','张会计','办公室电脑','写情况说明','explanation','2c6c13a7a60707c9','facts','手填',NULL,'{"facts":{"name":"预算编制不够细"},"kind":"no_measure"}','bcd4fe3755fa30f8','476e2d6ffc6d972fbfd5c0c7f1d1541812884ee15ea389a8214a671084c6216c','e033b290276930b30be162c451ae62648dccfae1d924b271568d149798db492a','901c1abdf5acd62bd0004ac5cc9a599185513b9ca69116bd9108d7ef6b73fe27');
INSERT INTO "change" VALUES(348,'f8bee11679a78539','2026-11-29T11:36:19+00:00','张会计','办公室电脑','写情况说明','explanation','2c6c13a7a60707c9','content','手填',NULL,'随下年度预算编制一并落实。','326ddfee86cab993','dd3e89d3e239038caf548b18d661fa384981ef6af689f770d4ef5f619cd9f31a','ecb6a488200aa52c6fd5309366b2628fc3a94f7afaa5f1987e6adf61e1c84573','b02cbdbf0e25dc572bf8999a9edc2e42030313283786e4c88dbc0d13dcf56118');
INSERT INTO "change" VALUES(349,'f8bee11679a78539','2026-11-29T11:36:19+00:00','张会计','办公室电脑','写情况说明','explanation','2c6c13a7a60707c9','author','手填',NULL,'张会计','cd4f462fdd870618','9d8e9e2c53fe133992e5a5a52d2f163d9f98c22deae35a5c5635d3f3bbffab79','872adebbea671e3f1c8f329f53640eb630990843f90a4aa335df00b06825a5b9','88d8d14de9413d74cdedf3aed2ea3198865fc779943be532dc90e1427a912270');
INSERT INTO "change" VALUES(350,'f8bee11679a78539','2026-11-29T11:36:19+00:00','张会计','办公室电脑','写情况说明','explanation','2c6c13a7a60707c9','written_on','手填',NULL,'2025-03-01','f03266d03f282475','d802263c11886c74bebf29547a2f20efbf8702b88f837c8610750337516d7f7d','cb617d0b1b954bd638a02f0ad07951cdad1765be3bbd42b448bf1b800a02cab8','31a82ef90c787e3888e8d40f78cbdd071d3ef644dd74c6f78049fb543d8a4b3f');
INSERT INTO "change" VALUES(351,'5dbf21dab63536f9','2026-11-29T11:36:19+00:00','张会计','办公室电脑','留存内容摘要','*','','digests','手填',NULL,'ba7c8cb8d704a84aa23e39b222510ed5f505d61f8fa21333ee5b9b95c627a89a accounts:ea6e63f370769945e29e0bb74a8c6785 activity:d1b7c6c16a14a8edbb2fbcadc8261af0 association:d60fc21530027e87ea88fb5d134e9b5b attachment:cfd2fe6973332f1e8dab3ad3b1231468 budget_change:93ccc6022877a8008205f46dc9da59b5 budget_line:bb82b7333b0e890e9dc6d57975c2ef14 building:19ad4d5ddfe4823831fb540e01fe31d0 department:8fd8024b6cb24c9326747c56cc45a384 draft:5d9357e1b0275c3d1c578f24e76fe767 edition:83dd9a15784d387deb231c5c88822b36 explanation:4c78e25af9939da0539a756989ab9f8a field_note:be4634f17583c508924fd1cd29b9b8cc follow_up:c5b30582478dec491bc5bc54c58e0da3 income_source:0671cb58a0dafa8792a33bed7924d123 indicator:95954c8449f5fdf638e04a4ba2ef670c last_year:ce9444a04328ab4af971a5d86f7ca6a7 monthly_plan:3704ea8025687eddf6f594fec1c0a413 objective:805642865648a4a14d2867c0f4bc9272 payment:fb8fee6cfca9b2bd50a3a5b945ed6180 policy:6304868587cddbe4a2e559a92a4f30da problem:e9e94298dfd354420a5e8501d167603e reminder:4c39ee216dce688f2275b1a38af6f401 report:3c99266adea537ad8577d77e1abae795 report_definition:ad682816b6f36a011acb36836bab80fa rule_set:00b94f3cf8917735dbef6f5dcb55c130 score_entry:16b06469d7aed1b3d4a6079681531ca5 section:ecd5a7ad62609936eadb85a93924d2cb staffing:23d20489a3864e4b6eb939f118efc5ce subordinate_unit:ebc19ab2074bbcc3cc37d43cdf8ee17b task:b8e4dc736c669011bc92e29d74c9566b threshold:7bd925d66f40ce53b173c3f8ea375344','399e56392bc65ae4','33b30bc801a9f63ceb9c63b38bf1044bae35cba0253757407c626fc06ccfb14f','23b65dad00f6b63c83eca9949ee578f3ea1d13b708de18d24dc4ae6b78635771','c9bec1343a0163d2e96a908b19001732f80a15afd20d0dccf88170faabf220ac');
CREATE TABLE "department" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "short_name" TEXT, "nature" TEXT, "code" TEXT, "budget_level" TEXT, "superior" TEXT, "internal_units" TEXT, "internal_unit_count" INTEGER, "subordinate_count" INTEGER, "street_branch_count" INTEGER, "volunteer_count" INTEGER) STRICT;
INSERT INTO "department" VALUES('288a5ca6843dfde2',1024,NULL,'青石区文学艺术界联合会','区文联','人民团体',NULL,NULL,NULL,'办公室、组联部',2,NULL,NULL,1250);
CREATE TABLE "draft" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "record" TEXT, "row" TEXT, "field" TEXT, "typed" TEXT) STRICT;
INSERT INTO "draft" VALUES('2e8848eb40bf5928',1024,NULL,'budget_line','e78f41c3e6343e26','initial_other','约三万');
INSERT INTO "draft" VALUES('e41ac48119830e34',1024,NULL,'association','9ce79ca52f567c63','secretary','王');
INSERT INTO "draft" VALUES('a15de8ad6e306949',1024,NULL,'activity','ecb239ec2fa95cc6','participants','很多人');
CREATE TABLE "edition" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "number" INTEGER, "closed_at" TEXT, "closed_by" TEXT, "digest" TEXT, "content" TEXT, "reopened_at" TEXT, "reopened_by" TEXT, "reason" TEXT, "is_filed" INTEGER) STRICT;
INSERT INTO "edition" VALUES('8a92fe4d4f45d287',1024,NULL,1,'2024-03-06T08:15:00+00:00','张会计','fa82cf54885ce0aa7681d10a7cdf9ff6c50f9908b16281163d60733ca359795b','{
 "format": "wenlian-year",
 "version": 1,
 "records": {
  "report": [
   {
    "uid": "2bd13cfe899eada7",
    "year": 2023,
    "submitted_to": "青石区财政局",
    "dated": "2024-03-05",
    "filled_by": "张会计",
    "phone": "010-55550123",
    "sealed": true,
    "stated_score": "92.5"
   }
  ],
  "department": [
   {
    "uid": "288a5ca6843dfde2",
    "name": "青石区文学艺术界联合会",
    "short_name": "区文联",
    "nature": "人民团体",
    "internal_units": "办公室、组联部",
    "internal_unit_count": 2,
    "volunteer_count": 1250
   }
  ],
  "staffing": [
   {
    "uid": "05e1a87c0183e962",
    "category": "行政编制",
    "authorized": 10,
    "actual": 12
   },
   {
    "uid": "20738edf7a5aaa70",
    "category": "离退休",
    "actual": 7
   }
  ],
  "objective": [
   {
    "uid": "2613584c7ec1e475",
    "content": "办好“青石之春”等群众文化活动"
   },
   {
    "uid": "56a29c2fdcca18e6",
    "content": "发展会员"
   }
  ],
  "task": [
   {
    "uid": "9775193367aaeee8",
    "name": "重点活动",
    "fiscal": "35.5",
    "objectives": [
     "2613584c7ec1e475"
    ]
   }
  ],
  "budget_line": [
   {
    "uid": "4e9ae5691ca73850",
    "name": "人员经费",
    "category": "人员经费",
    "initial_fiscal": "312.46",
    "mode": "全年一次",
    "spent_once": "309.12"
   },
   {
    "uid": "24822ecbcbb81ab4",
    "name": "文艺活动经费",
    "category": "项目支出",
    "initial_fiscal": "80",
    "carried_in": "2.5",
    "mode": "逐笔",
    "explanation": "两场活动改在线上，\n其余按计划。",
    "leader": "周主任"
   },
   {
    "uid": "e78f41c3e6343e26",
    "name": "场馆运行",
    "category": "项目支出",
    "initial_fiscal": "24",
    "mode": "逐月"
   }
  ],
  "budget_change": [
   {
    "uid": "2cacdd43108dc81f",
    "kind": "调剂",
    "line": "24822ecbcbb81ab4",
    "to_line": "e78f41c3e6343e26",
    "amount": "6",
    "approval_no": "青财〔2023〕18号",
    "approved_on": "2023-06-30",
    "reason": "场馆维修"
   }
  ],
  "payment": [
   {
    "uid": "c63491a215b649e0",
    "line": "24822ecbcbb81ab4",
    "paid_on": "2023-04-02",
    "amount": "58000.5",
    "payee": "青石印务公司",
    "activity": "ecb239ec2fa95cc6"
   },
   {
    "uid": "684a018fd89ddee2",
    "line": "24822ecbcbb81ab4",
    "paid_on": "2023-04-25",
    "amount": "60000",
    "payee": "展陈公司（乙方）",
    "activity": "ecb239ec2fa95cc6"
   },
   {
    "uid": "9e5b899ff31361af",
    "line": "24822ecbcbb81ab4",
    "paid_on": "2023-05-06",
    "amount": "-120.25",
    "payee": "青石印务公司",
    "activity": "ecb239ec2fa95cc6"
   }
  ],
  "monthly_plan": [
   {
    "uid": "0d4a045bb7b45401",
    "line": "e78f41c3e6343e26",
    "month": 1,
    "planned": "2",
    "spent": "1.98"
   },
   {
    "uid": "6ec45307d4856bcd",
    "line": "e78f41c3e6343e26",
    "month": 2,
    "planned": "2",
    "spent": "2"
   },
   {
    "uid": "fede836a9bd8aa3a",
    "line": "e78f41c3e6343e26",
    "month": 11,
    "planned": "3",
    "spent": "-0.5"
   }
  ],
  "monitoring": [],
  "accounts": [
   {
    "uid": "4532ee9bbc896f45"
   }
  ],
  "three_public": [],
  "procurement": [],
  "activity": [
   {
    "uid": "ecb239ec2fa95cc6",
    "name": "“青石之春”书画展",
    "category": "展览",
    "is_brand": true,
    "objectives": [
     "2613584c7ec1e475",
     "56a29c2fdcca18e6"
    ],
    "line": "24822ecbcbb81ab4",
    "status": "完成",
    "started": "2023-04-08",
    "ended": "2023-04-20",
    "place": "区文化馆",
    "participants": "200余",
    "audience": "20余万",
    "cost": "118000",
    "effect": "展出作品受到好评。"
   }
  ],
  "theme": [],
  "association": [
   {
    "uid": "9ce79ca52f567c63",
    "name": "书法家协会",
    "founded": "1987-05-01",
    "members": 86
   }
  ],
  "media_report": [],
  "indicator": [
   {
    "uid": "96f17a9972b77137",
    "level1": "产出",
    "level2": "数量",
    "name": "办展次数",
    "target": "2",
    "actual": "1"
   }
  ],
  "survey": [],
  "section": [
   {
    "uid": "30fa4bf33108d66c",
    "node": "机构设置及职责工作任务情况",
    "content": "青石区文联是党领导下的人民团体。\n全年支出⟦4e9ae5691ca73850.spent_once⟧万元。"
   },
   {
    "uid": "79fab9face9b0ce3",
    "node": "部门整体绩效目标设立情况"
   },
   {
    "uid": "75efc4aaa1226473",
    "node": "当年预算执行情况"
   },
   {
    "uid": "d85fc4168fd65bd8",
    "node": "产出数量"
   },
   {
    "uid": "475909c61ab6930e",
    "node": "产出质量"
   },
   {
    "uid": "532a19ea0ac26995",
    "node": "产出进度"
   },
   {
    "uid": "bc6593266f74135c",
    "node": "产出成本"
   },
   {
    "uid": "719684ff3974ccc0",
    "node": "经济效益"
   },
   {
    "uid": "31b4a709a41fe39d",
    "node": "社会效益"
   },
   {
    "uid": "b72735ec945a2eee",
    "node": "环境效益"
   },
   {
    "uid": "048f79c2fdf2e3c2",
    "node": "可持续性影响"
   },
   {
    "uid": "5315bffe306c2c79",
    "node": "服务对象满意度"
   },
   {
    "uid": "0489ba7aa2682f86",
    "node": "财务管理制度健全性"
   },
   {
    "uid": "dbc666b16b109b2a",
    "node": "资金使用合规性和安全性"
   },
   {
    "uid": "e4408069827596a9",
    "node": "会计基础信息完善性"
   },
   {
    "uid": "d5298e7e61ad29fa",
    "node": "资产管理"
   },
   {
    "uid": "b054675cb8349ab9",
    "node": "绩效管理"
   },
   {
    "uid": "5cdf1b470c28a32f",
    "node": "结转结余率"
   },
   {
    "uid": "74f3e96aa97743bc",
    "node": "部门预决算差异率"
   },
   {
    "uid": "257f3834b267e47d",
    "node": "评价得分情况"
   },
   {
    "uid": "3ae22c2dac90f51d",
    "node": "存在的问题及原因分析"
   },
   {
    "uid": "01944f8ef71e49e3",
    "node": "措施建议"
   }
  ],
  "policy": [
   {
    "uid": "3739ed3441683b4e",
    "name": "财务管理办法"
   }
  ],
  "asset": [],
  "rule_set": [
   {
    "uid": "e725634a419458a3",
    "name": "北京市部门整体绩效评价指标体系（20/60/20）",
    "version": "1",
    "content": "{\n \"format\": \"wenlian-scheme\",\n \"version_of_format\": 1,\n \"name\": \"北京市部门整体绩效评价指标体系（20/60/20）\",\n \"version\": \"1\",\n \"years\": \"2022年度起\",\n \"source\": \"京财绩效〔2022〕669号（评价内容三块）；分值为通行做法\",\n \"note\": \"20/60/20 三分法。二级、三级分值和结转结余率、预决算差异率的折分办法各区各年有别，请用本级财政部门当年下发的附件核对后修改。经济效益、环境效益不涉及的，分值并入社会效益。\",\n \"total\": \"100\",\n \"rounding\": {\"places\": 2, \"order\": \"先各自取位再相加\"},\n \"grades\": [[\"优\", \"90\"], [\"良\", \"80\"], [\"中\", \"60\"], [\"差\", \"0\"]],\n \"bands\": [[\"达成年度指标\", \"80%\", \"100%\", \"100%\"], [\"部分达成并具有一定效果\", \"60%\", \"80%\", \"70%\"], [\"未达成且效果较差\", \"0%\", \"60%\", \"0%\"]],\n \"items\": [\n  {\n   \"code\": \"A\",\n   \"name\": \"当年预算执行情况\",\n   \"weight\": \"20\",\n   \"known\": {\"weight\": \"知识\"},\n   \"children\": [\n    {\n     \"code\": \"A1\",\n     \"name\": \"预算执行率\",\n     \"weight\": \"20\",\n     \"method\": \"ratio\",\n     \"source\": \"execution_rate\",\n     \"unit\": \"%\",\n     \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n    }\n   ]\n  },\n  {\n   \"code\": \"B\",\n   \"name\": \"整体绩效目标实现情况\",\n   \"weight\": \"60\",\n   \"known\": {\"weight\": \"知识\"},\n   \"children\": [\n    {\n     \"code\": \"B1\",\n     \"name\": \"产出\",\n     \"weight\": \"30\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"B11\",\n       \"name\": \"产出数量\",\n       \"weight\": \"10\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/数量\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B12\",\n       \"name\": \"产出质量\",\n       \"weight\": \"8\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/质量\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B13\",\n       \"name\": \"产出进度\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/时效\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B14\",\n       \"name\": \"产出成本\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/成本\", \"成本\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"B2\",\n     \"name\": \"效果\",\n     \"weight\": \"30\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"B21\",\n       \"name\": \"经济效益\",\n       \"weight\": \"4\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/经济效益\"],\n       \"absence\": {\"goes\": \"固定指标\", \"item\": \"B22\", \"section\": \"经济效益\"},\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"absence\": \"假定\"}\n      },\n      {\n       \"code\": \"B22\",\n       \"name\": \"社会效益\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/社会效益\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B23\",\n       \"name\": \"环境效益\",\n       \"weight\": \"4\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/生态效益\"],\n       \"absence\": {\"goes\": \"固定指标\", \"item\": \"B22\", \"section\": \"环境效益\"},\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"absence\": \"假定\"}\n      },\n      {\n       \"code\": \"B24\",\n       \"name\": \"可持续性影响\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/可持续影响\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B25\",\n       \"name\": \"服务对象满意度\",\n       \"weight\": \"10\",\n       \"method\": \"ratio\",\n       \"source\": \"satisfaction_reached\",\n       \"unit\": \"%\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      }\n     ]\n    }\n   ]\n  },\n  {\n   \"code\": \"C\",\n   \"name\": \"预算管理情况\",\n   \"weight\": \"20\",\n   \"known\": {\"weight\": \"知识\"},\n   \"children\": [\n    {\n     \"code\": \"C1\",\n     \"name\": \"财务管理\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C11\",\n       \"name\": \"财务管理制度健全性\",\n       \"weight\": \"1\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"有制度\", \"points\": \"0.4\"},\n         {\"name\": \"内容合法合规、完整\", \"points\": \"0.3\"},\n         {\"name\": \"有效执行\", \"points\": \"0.3\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      },\n      {\n       \"code\": \"C12\",\n       \"name\": \"资金使用合规性和安全性\",\n       \"weight\": \"2\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"审批完整\", \"points\": \"0.5\"},\n         {\"name\": \"用途符合批复\", \"points\": \"0.5\"},\n         {\"name\": \"无截留、挤占、挪用、虚列\", \"points\": \"0.5\", \"vital\": true},\n         {\"name\": \"采购和公务卡使用合规\", \"points\": \"0.5\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      },\n      {\n       \"code\": \"C13\",\n       \"name\": \"会计基础信息完善性\",\n       \"weight\": \"1\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [{\"name\": \"真实\", \"points\": \"0.4\"}, {\"name\": \"完整\", \"points\": \"0.3\"}, {\"name\": \"准确\", \"points\": \"0.3\"}]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C2\",\n     \"name\": \"资产管理\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C21\",\n       \"name\": \"资产管理规范性\",\n       \"weight\": \"4\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"全面清查盘点\", \"points\": \"1\", \"fact\": \"assets_counted\"},\n         {\"name\": \"配置不超标准\", \"points\": \"1\", \"fact\": \"assets_within_standard\"},\n         {\"name\": \"使用处置按规定报批\", \"points\": \"1\", \"fact\": \"assets_disposed_with_approval\"},\n         {\"name\": \"账实相符、无流失\", \"points\": \"1\", \"fact\": \"assets_agree\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C3\",\n     \"name\": \"绩效管理\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C31\",\n       \"name\": \"绩效管理情况\",\n       \"weight\": \"4\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"绩效目标\", \"points\": \"1\"},\n         {\"name\": \"绩效监控\", \"points\": \"1\"},\n         {\"name\": \"绩效自评\", \"points\": \"1\"},\n         {\"name\": \"结果应用\", \"points\": \"1\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"知识\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C4\",\n     \"name\": \"结转结余率\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C41\",\n       \"name\": \"结转结余率\",\n       \"weight\": \"4\",\n       \"method\": \"deduct_per_unit\",\n       \"parameters\": {\"free\": \"5%\", \"unit\": \"1%\", \"points\": \"0.4\"},\n       \"source\": \"carryover_rate\",\n       \"direction\": \"反向\",\n       \"unit\": \"%\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"假定\", \"parameters\": \"假定\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C5\",\n     \"name\": \"部门预决算差异率\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C51\",\n       \"name\": \"部门预决算差异率\",\n       \"weight\": \"4\",\n       \"method\": \"deduct_per_unit\",\n       \"parameters\": {\"free\": \"5%\", \"unit\": \"1%\", \"points\": \"0.4\"},\n       \"source\": \"difference_rate\",\n       \"direction\": \"反向\",\n       \"unit\": \"%\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"假定\", \"parameters\": \"假定\"}\n      }\n     ]\n    }\n   ]\n  }\n ],\n \"known\": {\"years\": \"假定\", \"source\": \"找到\", \"total\": \"知识\", \"rounding\": \"假定\", \"grades\": \"知识\", \"bands\": \"知识\"}\n}"
   }
  ],
  "score_entry": [
   {
    "uid": "126fa08c917d0465",
    "item": "预算执行率",
    "score": "19.5",
    "reason": "按财政批复口径"
   }
  ],
  "problem": [
   {
    "uid": "9b641f62e88baab0",
    "content": "预算编制不够细",
    "cause": "测算靠经验"
   }
  ],
  "measure": [],
  "explanation": [
   {
    "uid": "9c4ab984c838d12b",
    "check": "C51",
    "about_record": "staffing",
    "about_uid": "05e1a87c0183e962",
    "about_field": "actual",
    "finding": "行政编制10名，实有12人，控制率120.00%。",
    "content": "两名军转干部单列管理，见批复。",
    "author": "张会计",
    "written_on": "2024-02-20"
   }
  ],
  "follow_up": [
   {
    "uid": "bc2f04b1d3e5bdc6",
    "problem": "档案不全",
    "measure": "补齐活动档案",
    "status": "已落实",
    "result": "已补齐12份"
   }
  ],
  "threshold": [
   {
    "uid": "e205612a5eb0f9be",
    "name": "预算项目执行率下限",
    "value": "85",
    "reason": "跨年项目多"
   }
  ],
  "reminder": [
   {
    "uid": "604b9d9f400495f5",
    "name": "报送自评报告",
    "due": "2024-03-31",
    "duty": "报财政局",
    "done": false
   }
  ],
  "last_year": [
   {
    "uid": "f0cf63c818d57610",
    "year": 2022,
    "source": "2022.wenlian",
    "digest": "1378bbcb7296abb673036574b806000babaec7a1def2cf63d28b654415719a16",
    "content": "{\n \"format\": \"wenlian-year\",\n \"version\": 1,\n \"records\": {\n  \"report\": [\n   {\n    \"uid\": \"392d87ba14d1ab29\",\n    \"year\": 2022\n   }\n  ],\n  \"department\": [\n   {\n    \"uid\": \"02af58f5bd038909\",\n    \"name\": \"青石区文学艺术界联合会\",\n    \"short_name\": \"区文联\"\n   }\n  ],\n  \"staffing\": [],\n  \"objective\": [],\n  \"task\": [],\n  \"budget_line\": [],\n  \"budget_change\": [],\n  \"payment\": [],\n  \"monthly_plan\": [],\n  \"monitoring\": [],\n  \"accounts\": [\n   {\n    \"uid\": \"b56a57c80b239ae4\"\n   }\n  ],\n  \"three_public\": [],\n  \"procurement\": [],\n  \"activity\": [],\n  \"theme\": [],\n  \"association\": [],\n  \"media_report\": [],\n  \"indicator\": [],\n  \"survey\": [],\n  \"section\": [\n   {\n    \"uid\": \"f15a66acebf38c07\",\n    \"node\": \"机构设置及职责工作任务情况\"\n   },\n   {\n    \"uid\": \"5eb9556c84bd4c11\",\n    \"node\": \"部门整体绩效目标设立情况\"\n   },\n   {\n    \"uid\": \"a59365c617eec11c\",\n    \"node\": \"当年预算执行情况\"\n   },\n   {\n    \"uid\": \"ddc74f9a3884fc77\",\n    \"node\": \"产出数量\"\n   },\n   {\n    \"uid\": \"6ebe31b56ea36eb3\",\n    \"node\": \"产出质量\"\n   },\n   {\n    \"uid\": \"6e831aebb2392b77\",\n    \"node\": \"产出进度\"\n   },\n   {\n    \"uid\": \"59d4916e8647d6f6\",\n    \"node\": \"产出成本\"\n   },\n   {\n    \"uid\": \"064470902d26cc44\",\n    \"node\": \"经济效益\"\n   },\n   {\n    \"uid\": \"81c67152ded3473f\",\n    \"node\": \"社会效益\"\n   },\n   {\n    \"uid\": \"560d05fe8ec4f81e\",\n    \"node\": \"环境效益\"\n   },\n   {\n    \"uid\": \"0bb8c2ee24b0f965\",\n    \"node\": \"可持续性影响\"\n   },\n   {\n    \"uid\": \"19d8353a6701b8fa\",\n    \"node\": \"服务对象满意度\"\n   },\n   {\n    \"uid\": \"aa84524b72340633\",\n    \"node\": \"财务管理制度健全性\"\n   },\n   {\n    \"uid\": \"e9ff7298c34798e1\",\n    \"node\": \"资金使用合规性和安全性\"\n   },\n   {\n    \"uid\": \"0db201a6ea40bcbc\",\n    \"node\": \"会计基础信息完善性\"\n   },\n   {\n    \"uid\": \"fcf82e229a689aef\",\n    \"node\": \"资产管理\"\n   },\n   {\n    \"uid\": \"76546a2d29f703b5\",\n    \"node\": \"绩效管理\"\n   },\n   {\n    \"uid\": \"ca2a5d101f30e8bc\",\n    \"node\": \"结转结余率\"\n   },\n   {\n    \"uid\": \"b9f6d8aae73bb887\",\n    \"node\": \"部门预决算差异率\"\n   },\n   {\n    \"uid\": \"32b769fa2141c003\",\n    \"node\": \"评价得分情况\"\n   },\n   {\n    \"uid\": \"6ab6f6e7b5830c62\",\n    \"node\": \"存在的问题及原因分析\"\n   },\n   {\n    \"uid\": \"93bdbc133db8b51f\",\n    \"node\": \"措施建议\"\n   }\n  ],\n  \"policy\": [],\n  \"asset\": [],\n  \"rule_set\": [\n   {\n    \"uid\": \"5107b9598b54f0b2\",\n    \"name\": \"北京市部门整体绩效评价指标体系（20/60/20）\",\n    \"version\": \"1\",\n    \"content\": \"{\\n \\\"format\\\": \\\"wenlian-scheme\\\",\\n \\\"version_of_format\\\": 1,\\n \\\"name\\\": \\\"北京市部门整体绩效评价指标体系（20/60/20）\\\",\\n \\\"version\\\": \\\"1\\\",\\n \\\"years\\\": \\\"2022年度起\\\",\\n \\\"source\\\": \\\"京财绩效〔2022〕669号（评价内容三块）；分值为通行做法\\\",\\n \\\"note\\\": \\\"20/60/20 三分法。二级、三级分值和结转结余率、预决算差异率的折分办法各区各年有别，请用本级财政部门当年下发的附件核对后修改。经济效益、环境效益不涉及的，分值并入社会效益。\\\",\\n \\\"total\\\": \\\"100\\\",\\n \\\"rounding\\\": {\\\"places\\\": 2, \\\"order\\\": \\\"先各自取位再相加\\\"},\\n \\\"grades\\\": [[\\\"优\\\", \\\"90\\\"], [\\\"良\\\", \\\"80\\\"], [\\\"中\\\", \\\"60\\\"], [\\\"差\\\", \\\"0\\\"]],\\n \\\"bands\\\": [[\\\"达成年度指标\\\", \\\"80%\\\", \\\"100%\\\", \\\"100%\\\"], [\\\"部分达成并具有一定效果\\\", \\\"60%\\\", \\\"80%\\\", \\\"70%\\\"], [\\\"未达成且效果较差\\\", \\\"0%\\\", \\\"60%\\\", \\\"0%\\\"]],\\n \\\"items\\\": [\\n  {\\n   \\\"code\\\": \\\"A\\\",\\n   \\\"name\\\": \\\"当年预算执行情况\\\",\\n   \\\"weight\\\": \\\"20\\\",\\n   \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n   \\\"children\\\": [\\n    {\\n     \\\"code\\\": \\\"A1\\\",\\n     \\\"name\\\": \\\"预算执行率\\\",\\n     \\\"weight\\\": \\\"20\\\",\\n     \\\"method\\\": \\\"ratio\\\",\\n     \\\"source\\\": \\\"execution_rate\\\",\\n     \\\"unit\\\": \\\"%\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n    }\\n   ]\\n  },\\n  {\\n   \\\"code\\\": \\\"B\\\",\\n   \\\"name\\\": \\\"整体绩效目标实现情况\\\",\\n   \\\"weight\\\": \\\"60\\\",\\n   \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n   \\\"children\\\": [\\n    {\\n     \\\"code\\\": \\\"B1\\\",\\n     \\\"name\\\": \\\"产出\\\",\\n     \\\"weight\\\": \\\"30\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n     \\\"children\\\": [\\n      {\\n       \\\"code\\\": \\\"B11\\\",\\n       \\\"name\\\": \\\"产出数量\\\",\\n       \\\"weight\\\": \\\"10\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"产出/数量\\\"],\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"B12\\\",\\n       \\\"name\\\": \\\"产出质量\\\",\\n       \\\"weight\\\": \\\"8\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"产出/质量\\\"],\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"B13\\\",\\n       \\\"name\\\": \\\"产出进度\\\",\\n       \\\"weight\\\": \\\"6\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"产出/时效\\\"],\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"B14\\\",\\n       \\\"name\\\": \\\"产出成本\\\",\\n       \\\"weight\\\": \\\"6\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"产出/成本\\\", \\\"成本\\\"],\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n      }\\n     ]\\n    },\\n    {\\n     \\\"code\\\": \\\"B2\\\",\\n     \\\"name\\\": \\\"效果\\\",\\n     \\\"weight\\\": \\\"30\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n     \\\"children\\\": [\\n      {\\n       \\\"code\\\": \\\"B21\\\",\\n       \\\"name\\\": \\\"经济效益\\\",\\n       \\\"weight\\\": \\\"4\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"效益/经济效益\\\"],\\n       \\\"absence\\\": {\\\"goes\\\": \\\"固定指标\\\", \\\"item\\\": \\\"B22\\\", \\\"section\\\": \\\"经济效益\\\"},\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\", \\\"absence\\\": \\\"假定\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"B22\\\",\\n       \\\"name\\\": \\\"社会效益\\\",\\n       \\\"weight\\\": \\\"6\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"效益/社会效益\\\"],\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"B23\\\",\\n       \\\"name\\\": \\\"环境效益\\\",\\n       \\\"weight\\\": \\\"4\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"效益/生态效益\\\"],\\n       \\\"absence\\\": {\\\"goes\\\": \\\"固定指标\\\", \\\"item\\\": \\\"B22\\\", \\\"section\\\": \\\"环境效益\\\"},\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\", \\\"absence\\\": \\\"假定\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"B24\\\",\\n       \\\"name\\\": \\\"可持续性影响\\\",\\n       \\\"weight\\\": \\\"6\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"效益/可持续影响\\\"],\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"B25\\\",\\n       \\\"name\\\": \\\"服务对象满意度\\\",\\n       \\\"weight\\\": \\\"10\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"satisfaction_reached\\\",\\n       \\\"unit\\\": \\\"%\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n      }\\n     ]\\n    }\\n   ]\\n  },\\n  {\\n   \\\"code\\\": \\\"C\\\",\\n   \\\"name\\\": \\\"预算管理情况\\\",\\n   \\\"weight\\\": \\\"20\\\",\\n   \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n   \\\"children\\\": [\\n    {\\n     \\\"code\\\": \\\"C1\\\",\\n     \\\"name\\\": \\\"财务管理\\\",\\n     \\\"weight\\\": \\\"4\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n     \\\"children\\\": [\\n      {\\n       \\\"code\\\": \\\"C11\\\",\\n       \\\"name\\\": \\\"财务管理制度健全性\\\",\\n       \\\"weight\\\": \\\"1\\\",\\n       \\\"method\\\": \\\"checklist\\\",\\n       \\\"parameters\\\": {\\n        \\\"points\\\": [\\n         {\\\"name\\\": \\\"有制度\\\", \\\"points\\\": \\\"0.4\\\"},\\n         {\\\"name\\\": \\\"内容合法合规、完整\\\", \\\"points\\\": \\\"0.3\\\"},\\n         {\\\"name\\\": \\\"有效执行\\\", \\\"points\\\": \\\"0.3\\\"}\\n        ]\\n       },\\n       \\\"source\\\": \\\"points\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\", \\\"parameters\\\": \\\"假定\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"C12\\\",\\n       \\\"name\\\": \\\"资金使用合规性和安全性\\\",\\n       \\\"weight\\\": \\\"2\\\",\\n       \\\"method\\\": \\\"checklist\\\",\\n       \\\"parameters\\\": {\\n        \\\"points\\\": [\\n         {\\\"name\\\": \\\"审批完整\\\", \\\"points\\\": \\\"0.5\\\"},\\n         {\\\"name\\\": \\\"用途符合批复\\\", \\\"points\\\": \\\"0.5\\\"},\\n         {\\\"name\\\": \\\"无截留、挤占、挪用、虚列\\\", \\\"points\\\": \\\"0.5\\\", \\\"vital\\\": true},\\n         {\\\"name\\\": \\\"采购和公务卡使用合规\\\", \\\"points\\\": \\\"0.5\\\"}\\n        ]\\n       },\\n       \\\"source\\\": \\\"points\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\", \\\"parameters\\\": \\\"假定\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"C13\\\",\\n       \\\"name\\\": \\\"会计基础信息完善性\\\",\\n       \\\"weight\\\": \\\"1\\\",\\n       \\\"method\\\": \\\"checklist\\\",\\n       \\\"parameters\\\": {\\n        \\\"points\\\": [{\\\"name\\\": \\\"真实\\\", \\\"points\\\": \\\"0.4\\\"}, {\\\"name\\\": \\\"完整\\\", \\\"points\\\": \\\"0.3\\\"}, {\\\"name\\\": \\\"准确\\\", \\\"points\\\": \\\"0.3\\\"}]\\n       },\\n       \\\"source\\\": \\\"points\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\", \\\"parameters\\\": \\\"假定\\\"}\\n      }\\n     ]\\n    },\\n    {\\n     \\\"code\\\": \\\"C2\\\",\\n     \\\"name\\\": \\\"资产管理\\\",\\n     \\\"weight\\\": \\\"4\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n     \\\"children\\\": [\\n      {\\n       \\\"code\\\": \\\"C21\\\",\\n       \\\"name\\\": \\\"资产管理规范性\\\",\\n       \\\"weight\\\": \\\"4\\\",\\n       \\\"method\\\": \\\"checklist\\\",\\n       \\\"parameters\\\": {\\n        \\\"points\\\": [\\n         {\\\"name\\\": \\\"全面清查盘点\\\", \\\"points\\\": \\\"1\\\", \\\"fact\\\": \\\"assets_counted\\\"},\\n         {\\\"name\\\": \\\"配置不超标准\\\", \\\"points\\\": \\\"1\\\", \\\"fact\\\": \\\"assets_within_standard\\\"},\\n         {\\\"name\\\": \\\"使用处置按规定报批\\\", \\\"points\\\": \\\"1\\\", \\\"fact\\\": \\\"assets_disposed_with_approval\\\"},\\n         {\\\"name\\\": \\\"账实相符、无流失\\\", \\\"points\\\": \\\"1\\\", \\\"fact\\\": \\\"assets_agree\\\"}\\n        ]\\n       },\\n       \\\"source\\\": \\\"points\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\", \\\"parameters\\\": \\\"假定\\\"}\\n      }\\n     ]\\n    },\\n    {\\n     \\\"code\\\": \\\"C3\\\",\\n     \\\"name\\\": \\\"绩效管理\\\",\\n     \\\"weight\\\": \\\"4\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n     \\\"children\\\": [\\n      {\\n       \\\"code\\\": \\\"C31\\\",\\n       \\\"name\\\": \\\"绩效管理情况\\\",\\n       \\\"weight\\\": \\\"4\\\",\\n       \\\"method\\\": \\\"checklist\\\",\\n       \\\"parameters\\\": {\\n        \\\"points\\\": [\\n         {\\\"name\\\": \\\"绩效目标\\\", \\\"points\\\": \\\"1\\\"},\\n         {\\\"name\\\": \\\"绩效监控\\\", \\\"points\\\": \\\"1\\\"},\\n         {\\\"name\\\": \\\"绩效自评\\\", \\\"points\\\": \\\"1\\\"},\\n         {\\\"name\\\": \\\"结果应用\\\", \\\"points\\\": \\\"1\\\"}\\n        ]\\n       },\\n       \\\"source\\\": \\\"points\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\", \\\"parameters\\\": \\\"知识\\\"}\\n      }\\n     ]\\n    },\\n    {\\n     \\\"code\\\": \\\"C4\\\",\\n     \\\"name\\\": \\\"结转结余率\\\",\\n     \\\"weight\\\": \\\"4\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n     \\\"children\\\": [\\n      {\\n       \\\"code\\\": \\\"C41\\\",\\n       \\\"name\\\": \\\"结转结余率\\\",\\n       \\\"weight\\\": \\\"4\\\",\\n       \\\"method\\\": \\\"deduct_per_unit\\\",\\n       \\\"parameters\\\": {\\\"free\\\": \\\"5%\\\", \\\"unit\\\": \\\"1%\\\", \\\"points\\\": \\\"0.4\\\"},\\n       \\\"source\\\": \\\"carryover_rate\\\",\\n       \\\"direction\\\": \\\"反向\\\",\\n       \\\"unit\\\": \\\"%\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"假定\\\", \\\"parameters\\\": \\\"假定\\\"}\\n      }\\n     ]\\n    },\\n    {\\n     \\\"code\\\": \\\"C5\\\",\\n     \\\"name\\\": \\\"部门预决算差异率\\\",\\n     \\\"weight\\\": \\\"4\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n     \\\"children\\\": [\\n      {\\n       \\\"code\\\": \\\"C51\\\",\\n       \\\"name\\\": \\\"部门预决算差异率\\\",\\n       \\\"weight\\\": \\\"4\\\",\\n       \\\"method\\\": \\\"deduct_per_unit\\\",\\n       \\\"parameters\\\": {\\\"free\\\": \\\"5%\\\", \\\"unit\\\": \\\"1%\\\", \\\"points\\\": \\\"0.4\\\"},\\n       \\\"source\\\": \\\"difference_rate\\\",\\n       \\\"direction\\\": \\\"反向\\\",\\n       \\\"unit\\\": \\\"%\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"假定\\\", \\\"parameters\\\": \\\"假定\\\"}\\n      }\\n     ]\\n    }\\n   ]\\n  }\\n ],\\n \\\"known\\\": {\\\"years\\\": \\\"假定\\\", \\\"source\\\": \\\"找到\\\", \\\"total\\\": \\\"知识\\\", \\\"rounding\\\": \\\"假定\\\", \\\"grades\\\": \\\"知识\\\", \\\"bands\\\": \\\"知识\\\"}\\n}\"\n   }\n  ],\n  \"score_entry\": [],\n  \"problem\": [],\n  \"measure\": [],\n  \"explanation\": [],\n  \"follow_up\": [],\n  \"threshold\": [],\n  \"reminder\": [],\n  \"last_year\": [],\n  \"edition\": [],\n  \"attachment\": [],\n  \"field_note\": []\n }\n}"
   }
  ],
  "edition": [],
  "attachment": [
   {
    "uid": "dbdb31322109415e",
    "name": "展厅照片",
    "kind": "照片",
    "owner_record": "activity",
    "owner_uid": "ecb239ec2fa95cc6",
    "caption": "开幕当天",
    "photographer": "小周",
    "sha256": "b1442e85b03bdcaf66dc58c7abb98745dd2687d86350be9a298a1d9382ac849b",
    "size": 43
   },
   {
    "uid": "97fd81a4fd2041b8",
    "name": "签到表",
    "kind": "签到表",
    "owner_record": "activity",
    "owner_uid": "ecb239ec2fa95cc6",
    "sha256": "d3b5820de47c453d4e2f85c33c6451c99720854c4136ecd4377e5e7b1aa33ef8",
    "size": 37
   }
  ],
  "field_note": [
   {
    "uid": "5d1ee509b4261131",
    "record": "section",
    "row": "79fab9face9b0ce3",
    "field": "content",
    "origin": "手填",
    "confirmed_none": true
   },
   {
    "uid": "ca0e43892978d721",
    "record": "budget_line",
    "row": "24822ecbcbb81ab4",
    "field": "leader",
    "origin": "导入"
   }
  ]
 }
}
','2024-03-06T09:15:00+00:00','张会计','落款日期填错',NULL);
INSERT INTO "edition" VALUES('7c701943f6b75f0a',2048,NULL,2,'2024-03-06T10:15:00+00:00','张会计','c018dd7b853bec4c753b668cf9d92c2e5e62ad01f57f930dcb7c7517296cebd5','{
 "format": "wenlian-year",
 "version": 1,
 "records": {
  "report": [
   {
    "uid": "2bd13cfe899eada7",
    "year": 2023,
    "submitted_to": "青石区财政局",
    "dated": "2024-03-06",
    "filled_by": "张会计",
    "phone": "010-55550123",
    "sealed": true,
    "stated_score": "92.5"
   }
  ],
  "department": [
   {
    "uid": "288a5ca6843dfde2",
    "name": "青石区文学艺术界联合会",
    "short_name": "区文联",
    "nature": "人民团体",
    "internal_units": "办公室、组联部",
    "internal_unit_count": 2,
    "volunteer_count": 1250
   }
  ],
  "staffing": [
   {
    "uid": "05e1a87c0183e962",
    "category": "行政编制",
    "authorized": 10,
    "actual": 12
   },
   {
    "uid": "20738edf7a5aaa70",
    "category": "离退休",
    "actual": 7
   }
  ],
  "objective": [
   {
    "uid": "2613584c7ec1e475",
    "content": "办好“青石之春”等群众文化活动"
   },
   {
    "uid": "56a29c2fdcca18e6",
    "content": "发展会员"
   }
  ],
  "task": [
   {
    "uid": "9775193367aaeee8",
    "name": "重点活动",
    "fiscal": "35.5",
    "objectives": [
     "2613584c7ec1e475"
    ]
   }
  ],
  "budget_line": [
   {
    "uid": "4e9ae5691ca73850",
    "name": "人员经费",
    "category": "人员经费",
    "initial_fiscal": "312.46",
    "mode": "全年一次",
    "spent_once": "309.12"
   },
   {
    "uid": "24822ecbcbb81ab4",
    "name": "文艺活动经费",
    "category": "项目支出",
    "initial_fiscal": "80",
    "carried_in": "2.5",
    "mode": "逐笔",
    "explanation": "两场活动改在线上，\n其余按计划。",
    "leader": "周主任"
   },
   {
    "uid": "e78f41c3e6343e26",
    "name": "场馆运行",
    "category": "项目支出",
    "initial_fiscal": "24",
    "mode": "逐月"
   }
  ],
  "budget_change": [
   {
    "uid": "2cacdd43108dc81f",
    "kind": "调剂",
    "line": "24822ecbcbb81ab4",
    "to_line": "e78f41c3e6343e26",
    "amount": "6",
    "approval_no": "青财〔2023〕18号",
    "approved_on": "2023-06-30",
    "reason": "场馆维修"
   }
  ],
  "payment": [
   {
    "uid": "c63491a215b649e0",
    "line": "24822ecbcbb81ab4",
    "paid_on": "2023-04-02",
    "amount": "58000.5",
    "payee": "青石印务公司",
    "activity": "ecb239ec2fa95cc6"
   },
   {
    "uid": "684a018fd89ddee2",
    "line": "24822ecbcbb81ab4",
    "paid_on": "2023-04-25",
    "amount": "60000",
    "payee": "展陈公司（乙方）",
    "activity": "ecb239ec2fa95cc6"
   },
   {
    "uid": "9e5b899ff31361af",
    "line": "24822ecbcbb81ab4",
    "paid_on": "2023-05-06",
    "amount": "-120.25",
    "payee": "青石印务公司",
    "activity": "ecb239ec2fa95cc6"
   }
  ],
  "monthly_plan": [
   {
    "uid": "0d4a045bb7b45401",
    "line": "e78f41c3e6343e26",
    "month": 1,
    "planned": "2",
    "spent": "1.98"
   },
   {
    "uid": "6ec45307d4856bcd",
    "line": "e78f41c3e6343e26",
    "month": 2,
    "planned": "2",
    "spent": "2"
   },
   {
    "uid": "fede836a9bd8aa3a",
    "line": "e78f41c3e6343e26",
    "month": 11,
    "planned": "3",
    "spent": "-0.5"
   }
  ],
  "monitoring": [],
  "accounts": [
   {
    "uid": "4532ee9bbc896f45"
   }
  ],
  "three_public": [],
  "procurement": [],
  "activity": [
   {
    "uid": "ecb239ec2fa95cc6",
    "name": "“青石之春”书画展",
    "category": "展览",
    "is_brand": true,
    "objectives": [
     "2613584c7ec1e475",
     "56a29c2fdcca18e6"
    ],
    "line": "24822ecbcbb81ab4",
    "status": "完成",
    "started": "2023-04-08",
    "ended": "2023-04-20",
    "place": "区文化馆",
    "participants": "200余",
    "audience": "20余万",
    "cost": "118000",
    "effect": "展出作品受到好评。"
   }
  ],
  "theme": [],
  "association": [
   {
    "uid": "9ce79ca52f567c63",
    "name": "书法家协会",
    "founded": "1987-05-01",
    "members": 86
   }
  ],
  "media_report": [],
  "indicator": [
   {
    "uid": "96f17a9972b77137",
    "level1": "产出",
    "level2": "数量",
    "name": "办展次数",
    "target": "2",
    "actual": "1"
   }
  ],
  "survey": [],
  "section": [
   {
    "uid": "30fa4bf33108d66c",
    "node": "机构设置及职责工作任务情况",
    "content": "青石区文联是党领导下的人民团体。\n全年支出⟦4e9ae5691ca73850.spent_once⟧万元。"
   },
   {
    "uid": "79fab9face9b0ce3",
    "node": "部门整体绩效目标设立情况"
   },
   {
    "uid": "75efc4aaa1226473",
    "node": "当年预算执行情况"
   },
   {
    "uid": "d85fc4168fd65bd8",
    "node": "产出数量"
   },
   {
    "uid": "475909c61ab6930e",
    "node": "产出质量"
   },
   {
    "uid": "532a19ea0ac26995",
    "node": "产出进度"
   },
   {
    "uid": "bc6593266f74135c",
    "node": "产出成本"
   },
   {
    "uid": "719684ff3974ccc0",
    "node": "经济效益"
   },
   {
    "uid": "31b4a709a41fe39d",
    "node": "社会效益"
   },
   {
    "uid": "b72735ec945a2eee",
    "node": "环境效益"
   },
   {
    "uid": "048f79c2fdf2e3c2",
    "node": "可持续性影响"
   },
   {
    "uid": "5315bffe306c2c79",
    "node": "服务对象满意度"
   },
   {
    "uid": "0489ba7aa2682f86",
    "node": "财务管理制度健全性"
   },
   {
    "uid": "dbc666b16b109b2a",
    "node": "资金使用合规性和安全性"
   },
   {
    "uid": "e4408069827596a9",
    "node": "会计基础信息完善性"
   },
   {
    "uid": "d5298e7e61ad29fa",
    "node": "资产管理"
   },
   {
    "uid": "b054675cb8349ab9",
    "node": "绩效管理"
   },
   {
    "uid": "5cdf1b470c28a32f",
    "node": "结转结余率"
   },
   {
    "uid": "74f3e96aa97743bc",
    "node": "部门预决算差异率"
   },
   {
    "uid": "257f3834b267e47d",
    "node": "评价得分情况"
   },
   {
    "uid": "3ae22c2dac90f51d",
    "node": "存在的问题及原因分析"
   },
   {
    "uid": "01944f8ef71e49e3",
    "node": "措施建议"
   }
  ],
  "policy": [
   {
    "uid": "3739ed3441683b4e",
    "name": "财务管理办法"
   }
  ],
  "asset": [],
  "rule_set": [
   {
    "uid": "e725634a419458a3",
    "name": "北京市部门整体绩效评价指标体系（20/60/20）",
    "version": "1",
    "content": "{\n \"format\": \"wenlian-scheme\",\n \"version_of_format\": 1,\n \"name\": \"北京市部门整体绩效评价指标体系（20/60/20）\",\n \"version\": \"1\",\n \"years\": \"2022年度起\",\n \"source\": \"京财绩效〔2022〕669号（评价内容三块）；分值为通行做法\",\n \"note\": \"20/60/20 三分法。二级、三级分值和结转结余率、预决算差异率的折分办法各区各年有别，请用本级财政部门当年下发的附件核对后修改。经济效益、环境效益不涉及的，分值并入社会效益。\",\n \"total\": \"100\",\n \"rounding\": {\"places\": 2, \"order\": \"先各自取位再相加\"},\n \"grades\": [[\"优\", \"90\"], [\"良\", \"80\"], [\"中\", \"60\"], [\"差\", \"0\"]],\n \"bands\": [[\"达成年度指标\", \"80%\", \"100%\", \"100%\"], [\"部分达成并具有一定效果\", \"60%\", \"80%\", \"70%\"], [\"未达成且效果较差\", \"0%\", \"60%\", \"0%\"]],\n \"items\": [\n  {\n   \"code\": \"A\",\n   \"name\": \"当年预算执行情况\",\n   \"weight\": \"20\",\n   \"known\": {\"weight\": \"知识\"},\n   \"children\": [\n    {\n     \"code\": \"A1\",\n     \"name\": \"预算执行率\",\n     \"weight\": \"20\",\n     \"method\": \"ratio\",\n     \"source\": \"execution_rate\",\n     \"unit\": \"%\",\n     \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n    }\n   ]\n  },\n  {\n   \"code\": \"B\",\n   \"name\": \"整体绩效目标实现情况\",\n   \"weight\": \"60\",\n   \"known\": {\"weight\": \"知识\"},\n   \"children\": [\n    {\n     \"code\": \"B1\",\n     \"name\": \"产出\",\n     \"weight\": \"30\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"B11\",\n       \"name\": \"产出数量\",\n       \"weight\": \"10\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/数量\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B12\",\n       \"name\": \"产出质量\",\n       \"weight\": \"8\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/质量\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B13\",\n       \"name\": \"产出进度\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/时效\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B14\",\n       \"name\": \"产出成本\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"产出/成本\", \"成本\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"B2\",\n     \"name\": \"效果\",\n     \"weight\": \"30\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"B21\",\n       \"name\": \"经济效益\",\n       \"weight\": \"4\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/经济效益\"],\n       \"absence\": {\"goes\": \"固定指标\", \"item\": \"B22\", \"section\": \"经济效益\"},\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"absence\": \"假定\"}\n      },\n      {\n       \"code\": \"B22\",\n       \"name\": \"社会效益\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/社会效益\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B23\",\n       \"name\": \"环境效益\",\n       \"weight\": \"4\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/生态效益\"],\n       \"absence\": {\"goes\": \"固定指标\", \"item\": \"B22\", \"section\": \"环境效益\"},\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"absence\": \"假定\"}\n      },\n      {\n       \"code\": \"B24\",\n       \"name\": \"可持续性影响\",\n       \"weight\": \"6\",\n       \"method\": \"ratio\",\n       \"source\": \"indicators\",\n       \"of\": [\"效益/可持续影响\"],\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      },\n      {\n       \"code\": \"B25\",\n       \"name\": \"服务对象满意度\",\n       \"weight\": \"10\",\n       \"method\": \"ratio\",\n       \"source\": \"satisfaction_reached\",\n       \"unit\": \"%\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\"}\n      }\n     ]\n    }\n   ]\n  },\n  {\n   \"code\": \"C\",\n   \"name\": \"预算管理情况\",\n   \"weight\": \"20\",\n   \"known\": {\"weight\": \"知识\"},\n   \"children\": [\n    {\n     \"code\": \"C1\",\n     \"name\": \"财务管理\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C11\",\n       \"name\": \"财务管理制度健全性\",\n       \"weight\": \"1\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"有制度\", \"points\": \"0.4\"},\n         {\"name\": \"内容合法合规、完整\", \"points\": \"0.3\"},\n         {\"name\": \"有效执行\", \"points\": \"0.3\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      },\n      {\n       \"code\": \"C12\",\n       \"name\": \"资金使用合规性和安全性\",\n       \"weight\": \"2\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"审批完整\", \"points\": \"0.5\"},\n         {\"name\": \"用途符合批复\", \"points\": \"0.5\"},\n         {\"name\": \"无截留、挤占、挪用、虚列\", \"points\": \"0.5\", \"vital\": true},\n         {\"name\": \"采购和公务卡使用合规\", \"points\": \"0.5\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      },\n      {\n       \"code\": \"C13\",\n       \"name\": \"会计基础信息完善性\",\n       \"weight\": \"1\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [{\"name\": \"真实\", \"points\": \"0.4\"}, {\"name\": \"完整\", \"points\": \"0.3\"}, {\"name\": \"准确\", \"points\": \"0.3\"}]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C2\",\n     \"name\": \"资产管理\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C21\",\n       \"name\": \"资产管理规范性\",\n       \"weight\": \"4\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"全面清查盘点\", \"points\": \"1\", \"fact\": \"assets_counted\"},\n         {\"name\": \"配置不超标准\", \"points\": \"1\", \"fact\": \"assets_within_standard\"},\n         {\"name\": \"使用处置按规定报批\", \"points\": \"1\", \"fact\": \"assets_disposed_with_approval\"},\n         {\"name\": \"账实相符、无流失\", \"points\": \"1\", \"fact\": \"assets_agree\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"假定\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C3\",\n     \"name\": \"绩效管理\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C31\",\n       \"name\": \"绩效管理情况\",\n       \"weight\": \"4\",\n       \"method\": \"checklist\",\n       \"parameters\": {\n        \"points\": [\n         {\"name\": \"绩效目标\", \"points\": \"1\"},\n         {\"name\": \"绩效监控\", \"points\": \"1\"},\n         {\"name\": \"绩效自评\", \"points\": \"1\"},\n         {\"name\": \"结果应用\", \"points\": \"1\"}\n        ]\n       },\n       \"source\": \"points\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"知识\", \"parameters\": \"知识\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C4\",\n     \"name\": \"结转结余率\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C41\",\n       \"name\": \"结转结余率\",\n       \"weight\": \"4\",\n       \"method\": \"deduct_per_unit\",\n       \"parameters\": {\"free\": \"5%\", \"unit\": \"1%\", \"points\": \"0.4\"},\n       \"source\": \"carryover_rate\",\n       \"direction\": \"反向\",\n       \"unit\": \"%\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"假定\", \"parameters\": \"假定\"}\n      }\n     ]\n    },\n    {\n     \"code\": \"C5\",\n     \"name\": \"部门预决算差异率\",\n     \"weight\": \"4\",\n     \"known\": {\"weight\": \"知识\"},\n     \"children\": [\n      {\n       \"code\": \"C51\",\n       \"name\": \"部门预决算差异率\",\n       \"weight\": \"4\",\n       \"method\": \"deduct_per_unit\",\n       \"parameters\": {\"free\": \"5%\", \"unit\": \"1%\", \"points\": \"0.4\"},\n       \"source\": \"difference_rate\",\n       \"direction\": \"反向\",\n       \"unit\": \"%\",\n       \"known\": {\"weight\": \"知识\", \"method\": \"假定\", \"parameters\": \"假定\"}\n      }\n     ]\n    }\n   ]\n  }\n ],\n \"known\": {\"years\": \"假定\", \"source\": \"找到\", \"total\": \"知识\", \"rounding\": \"假定\", \"grades\": \"知识\", \"bands\": \"知识\"}\n}"
   }
  ],
  "score_entry": [
   {
    "uid": "126fa08c917d0465",
    "item": "预算执行率",
    "score": "19.5",
    "reason": "按财政批复口径"
   }
  ],
  "problem": [
   {
    "uid": "9b641f62e88baab0",
    "content": "预算编制不够细",
    "cause": "测算靠经验"
   }
  ],
  "measure": [],
  "explanation": [
   {
    "uid": "9c4ab984c838d12b",
    "check": "C51",
    "about_record": "staffing",
    "about_uid": "05e1a87c0183e962",
    "about_field": "actual",
    "finding": "行政编制10名，实有12人，控制率120.00%。",
    "content": "两名军转干部单列管理，见批复。",
    "author": "张会计",
    "written_on": "2024-02-20"
   }
  ],
  "follow_up": [
   {
    "uid": "bc2f04b1d3e5bdc6",
    "problem": "档案不全",
    "measure": "补齐活动档案",
    "status": "已落实",
    "result": "已补齐12份"
   }
  ],
  "threshold": [
   {
    "uid": "e205612a5eb0f9be",
    "name": "预算项目执行率下限",
    "value": "85",
    "reason": "跨年项目多"
   }
  ],
  "reminder": [
   {
    "uid": "604b9d9f400495f5",
    "name": "报送自评报告",
    "due": "2024-03-31",
    "duty": "报财政局",
    "done": false
   }
  ],
  "last_year": [
   {
    "uid": "f0cf63c818d57610",
    "year": 2022,
    "source": "2022.wenlian",
    "digest": "1378bbcb7296abb673036574b806000babaec7a1def2cf63d28b654415719a16",
    "content": "{\n \"format\": \"wenlian-year\",\n \"version\": 1,\n \"records\": {\n  \"report\": [\n   {\n    \"uid\": \"392d87ba14d1ab29\",\n    \"year\": 2022\n   }\n  ],\n  \"department\": [\n   {\n    \"uid\": \"02af58f5bd038909\",\n    \"name\": \"青石区文学艺术界联合会\",\n    \"short_name\": \"区文联\"\n   }\n  ],\n  \"staffing\": [],\n  \"objective\": [],\n  \"task\": [],\n  \"budget_line\": [],\n  \"budget_change\": [],\n  \"payment\": [],\n  \"monthly_plan\": [],\n  \"monitoring\": [],\n  \"accounts\": [\n   {\n    \"uid\": \"b56a57c80b239ae4\"\n   }\n  ],\n  \"three_public\": [],\n  \"procurement\": [],\n  \"activity\": [],\n  \"theme\": [],\n  \"association\": [],\n  \"media_report\": [],\n  \"indicator\": [],\n  \"survey\": [],\n  \"section\": [\n   {\n    \"uid\": \"f15a66acebf38c07\",\n    \"node\": \"机构设置及职责工作任务情况\"\n   },\n   {\n    \"uid\": \"5eb9556c84bd4c11\",\n    \"node\": \"部门整体绩效目标设立情况\"\n   },\n   {\n    \"uid\": \"a59365c617eec11c\",\n    \"node\": \"当年预算执行情况\"\n   },\n   {\n    \"uid\": \"ddc74f9a3884fc77\",\n    \"node\": \"产出数量\"\n   },\n   {\n    \"uid\": \"6ebe31b56ea36eb3\",\n    \"node\": \"产出质量\"\n   },\n   {\n    \"uid\": \"6e831aebb2392b77\",\n    \"node\": \"产出进度\"\n   },\n   {\n    \"uid\": \"59d4916e8647d6f6\",\n    \"node\": \"产出成本\"\n   },\n   {\n    \"uid\": \"064470902d26cc44\",\n    \"node\": \"经济效益\"\n   },\n   {\n    \"uid\": \"81c67152ded3473f\",\n    \"node\": \"社会效益\"\n   },\n   {\n    \"uid\": \"560d05fe8ec4f81e\",\n    \"node\": \"环境效益\"\n   },\n   {\n    \"uid\": \"0bb8c2ee24b0f965\",\n    \"node\": \"可持续性影响\"\n   },\n   {\n    \"uid\": \"19d8353a6701b8fa\",\n    \"node\": \"服务对象满意度\"\n   },\n   {\n    \"uid\": \"aa84524b72340633\",\n    \"node\": \"财务管理制度健全性\"\n   },\n   {\n    \"uid\": \"e9ff7298c34798e1\",\n    \"node\": \"资金使用合规性和安全性\"\n   },\n   {\n    \"uid\": \"0db201a6ea40bcbc\",\n    \"node\": \"会计基础信息完善性\"\n   },\n   {\n    \"uid\": \"fcf82e229a689aef\",\n    \"node\": \"资产管理\"\n   },\n   {\n    \"uid\": \"76546a2d29f703b5\",\n    \"node\": \"绩效管理\"\n   },\n   {\n    \"uid\": \"ca2a5d101f30e8bc\",\n    \"node\": \"结转结余率\"\n   },\n   {\n    \"uid\": \"b9f6d8aae73bb887\",\n    \"node\": \"部门预决算差异率\"\n   },\n   {\n    \"uid\": \"32b769fa2141c003\",\n    \"node\": \"评价得分情况\"\n   },\n   {\n    \"uid\": \"6ab6f6e7b5830c62\",\n    \"node\": \"存在的问题及原因分析\"\n   },\n   {\n    \"uid\": \"93bdbc133db8b51f\",\n    \"node\": \"措施建议\"\n   }\n  ],\n  \"policy\": [],\n  \"asset\": [],\n  \"rule_set\": [\n   {\n    \"uid\": \"5107b9598b54f0b2\",\n    \"name\": \"北京市部门整体绩效评价指标体系（20/60/20）\",\n    \"version\": \"1\",\n    \"content\": \"{\\n \\\"format\\\": \\\"wenlian-scheme\\\",\\n \\\"version_of_format\\\": 1,\\n \\\"name\\\": \\\"北京市部门整体绩效评价指标体系（20/60/20）\\\",\\n \\\"version\\\": \\\"1\\\",\\n \\\"years\\\": \\\"2022年度起\\\",\\n \\\"source\\\": \\\"京财绩效〔2022〕669号（评价内容三块）；分值为通行做法\\\",\\n \\\"note\\\": \\\"20/60/20 三分法。二级、三级分值和结转结余率、预决算差异率的折分办法各区各年有别，请用本级财政部门当年下发的附件核对后修改。经济效益、环境效益不涉及的，分值并入社会效益。\\\",\\n \\\"total\\\": \\\"100\\\",\\n \\\"rounding\\\": {\\\"places\\\": 2, \\\"order\\\": \\\"先各自取位再相加\\\"},\\n \\\"grades\\\": [[\\\"优\\\", \\\"90\\\"], [\\\"良\\\", \\\"80\\\"], [\\\"中\\\", \\\"60\\\"], [\\\"差\\\", \\\"0\\\"]],\\n \\\"bands\\\": [[\\\"达成年度指标\\\", \\\"80%\\\", \\\"100%\\\", \\\"100%\\\"], [\\\"部分达成并具有一定效果\\\", \\\"60%\\\", \\\"80%\\\", \\\"70%\\\"], [\\\"未达成且效果较差\\\", \\\"0%\\\", \\\"60%\\\", \\\"0%\\\"]],\\n \\\"items\\\": [\\n  {\\n   \\\"code\\\": \\\"A\\\",\\n   \\\"name\\\": \\\"当年预算执行情况\\\",\\n   \\\"weight\\\": \\\"20\\\",\\n   \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n   \\\"children\\\": [\\n    {\\n     \\\"code\\\": \\\"A1\\\",\\n     \\\"name\\\": \\\"预算执行率\\\",\\n     \\\"weight\\\": \\\"20\\\",\\n     \\\"method\\\": \\\"ratio\\\",\\n     \\\"source\\\": \\\"execution_rate\\\",\\n     \\\"unit\\\": \\\"%\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n    }\\n   ]\\n  },\\n  {\\n   \\\"code\\\": \\\"B\\\",\\n   \\\"name\\\": \\\"整体绩效目标实现情况\\\",\\n   \\\"weight\\\": \\\"60\\\",\\n   \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n   \\\"children\\\": [\\n    {\\n     \\\"code\\\": \\\"B1\\\",\\n     \\\"name\\\": \\\"产出\\\",\\n     \\\"weight\\\": \\\"30\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n     \\\"children\\\": [\\n      {\\n       \\\"code\\\": \\\"B11\\\",\\n       \\\"name\\\": \\\"产出数量\\\",\\n       \\\"weight\\\": \\\"10\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"产出/数量\\\"],\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"B12\\\",\\n       \\\"name\\\": \\\"产出质量\\\",\\n       \\\"weight\\\": \\\"8\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"产出/质量\\\"],\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"B13\\\",\\n       \\\"name\\\": \\\"产出进度\\\",\\n       \\\"weight\\\": \\\"6\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"产出/时效\\\"],\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"B14\\\",\\n       \\\"name\\\": \\\"产出成本\\\",\\n       \\\"weight\\\": \\\"6\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"产出/成本\\\", \\\"成本\\\"],\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n      }\\n     ]\\n    },\\n    {\\n     \\\"code\\\": \\\"B2\\\",\\n     \\\"name\\\": \\\"效果\\\",\\n     \\\"weight\\\": \\\"30\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n     \\\"children\\\": [\\n      {\\n       \\\"code\\\": \\\"B21\\\",\\n       \\\"name\\\": \\\"经济效益\\\",\\n       \\\"weight\\\": \\\"4\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"效益/经济效益\\\"],\\n       \\\"absence\\\": {\\\"goes\\\": \\\"固定指标\\\", \\\"item\\\": \\\"B22\\\", \\\"section\\\": \\\"经济效益\\\"},\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\", \\\"absence\\\": \\\"假定\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"B22\\\",\\n       \\\"name\\\": \\\"社会效益\\\",\\n       \\\"weight\\\": \\\"6\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"效益/社会效益\\\"],\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"B23\\\",\\n       \\\"name\\\": \\\"环境效益\\\",\\n       \\\"weight\\\": \\\"4\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"效益/生态效益\\\"],\\n       \\\"absence\\\": {\\\"goes\\\": \\\"固定指标\\\", \\\"item\\\": \\\"B22\\\", \\\"section\\\": \\\"环境效益\\\"},\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\", \\\"absence\\\": \\\"假定\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"B24\\\",\\n       \\\"name\\\": \\\"可持续性影响\\\",\\n       \\\"weight\\\": \\\"6\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"indicators\\\",\\n       \\\"of\\\": [\\\"效益/可持续影响\\\"],\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"B25\\\",\\n       \\\"name\\\": \\\"服务对象满意度\\\",\\n       \\\"weight\\\": \\\"10\\\",\\n       \\\"method\\\": \\\"ratio\\\",\\n       \\\"source\\\": \\\"satisfaction_reached\\\",\\n       \\\"unit\\\": \\\"%\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\"}\\n      }\\n     ]\\n    }\\n   ]\\n  },\\n  {\\n   \\\"code\\\": \\\"C\\\",\\n   \\\"name\\\": \\\"预算管理情况\\\",\\n   \\\"weight\\\": \\\"20\\\",\\n   \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n   \\\"children\\\": [\\n    {\\n     \\\"code\\\": \\\"C1\\\",\\n     \\\"name\\\": \\\"财务管理\\\",\\n     \\\"weight\\\": \\\"4\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n     \\\"children\\\": [\\n      {\\n       \\\"code\\\": \\\"C11\\\",\\n       \\\"name\\\": \\\"财务管理制度健全性\\\",\\n       \\\"weight\\\": \\\"1\\\",\\n       \\\"method\\\": \\\"checklist\\\",\\n       \\\"parameters\\\": {\\n        \\\"points\\\": [\\n         {\\\"name\\\": \\\"有制度\\\", \\\"points\\\": \\\"0.4\\\"},\\n         {\\\"name\\\": \\\"内容合法合规、完整\\\", \\\"points\\\": \\\"0.3\\\"},\\n         {\\\"name\\\": \\\"有效执行\\\", \\\"points\\\": \\\"0.3\\\"}\\n        ]\\n       },\\n       \\\"source\\\": \\\"points\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\", \\\"parameters\\\": \\\"假定\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"C12\\\",\\n       \\\"name\\\": \\\"资金使用合规性和安全性\\\",\\n       \\\"weight\\\": \\\"2\\\",\\n       \\\"method\\\": \\\"checklist\\\",\\n       \\\"parameters\\\": {\\n        \\\"points\\\": [\\n         {\\\"name\\\": \\\"审批完整\\\", \\\"points\\\": \\\"0.5\\\"},\\n         {\\\"name\\\": \\\"用途符合批复\\\", \\\"points\\\": \\\"0.5\\\"},\\n         {\\\"name\\\": \\\"无截留、挤占、挪用、虚列\\\", \\\"points\\\": \\\"0.5\\\", \\\"vital\\\": true},\\n         {\\\"name\\\": \\\"采购和公务卡使用合规\\\", \\\"points\\\": \\\"0.5\\\"}\\n        ]\\n       },\\n       \\\"source\\\": \\\"points\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\", \\\"parameters\\\": \\\"假定\\\"}\\n      },\\n      {\\n       \\\"code\\\": \\\"C13\\\",\\n       \\\"name\\\": \\\"会计基础信息完善性\\\",\\n       \\\"weight\\\": \\\"1\\\",\\n       \\\"method\\\": \\\"checklist\\\",\\n       \\\"parameters\\\": {\\n        \\\"points\\\": [{\\\"name\\\": \\\"真实\\\", \\\"points\\\": \\\"0.4\\\"}, {\\\"name\\\": \\\"完整\\\", \\\"points\\\": \\\"0.3\\\"}, {\\\"name\\\": \\\"准确\\\", \\\"points\\\": \\\"0.3\\\"}]\\n       },\\n       \\\"source\\\": \\\"points\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\", \\\"parameters\\\": \\\"假定\\\"}\\n      }\\n     ]\\n    },\\n    {\\n     \\\"code\\\": \\\"C2\\\",\\n     \\\"name\\\": \\\"资产管理\\\",\\n     \\\"weight\\\": \\\"4\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n     \\\"children\\\": [\\n      {\\n       \\\"code\\\": \\\"C21\\\",\\n       \\\"name\\\": \\\"资产管理规范性\\\",\\n       \\\"weight\\\": \\\"4\\\",\\n       \\\"method\\\": \\\"checklist\\\",\\n       \\\"parameters\\\": {\\n        \\\"points\\\": [\\n         {\\\"name\\\": \\\"全面清查盘点\\\", \\\"points\\\": \\\"1\\\", \\\"fact\\\": \\\"assets_counted\\\"},\\n         {\\\"name\\\": \\\"配置不超标准\\\", \\\"points\\\": \\\"1\\\", \\\"fact\\\": \\\"assets_within_standard\\\"},\\n         {\\\"name\\\": \\\"使用处置按规定报批\\\", \\\"points\\\": \\\"1\\\", \\\"fact\\\": \\\"assets_disposed_with_approval\\\"},\\n         {\\\"name\\\": \\\"账实相符、无流失\\\", \\\"points\\\": \\\"1\\\", \\\"fact\\\": \\\"assets_agree\\\"}\\n        ]\\n       },\\n       \\\"source\\\": \\\"points\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\", \\\"parameters\\\": \\\"假定\\\"}\\n      }\\n     ]\\n    },\\n    {\\n     \\\"code\\\": \\\"C3\\\",\\n     \\\"name\\\": \\\"绩效管理\\\",\\n     \\\"weight\\\": \\\"4\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n     \\\"children\\\": [\\n      {\\n       \\\"code\\\": \\\"C31\\\",\\n       \\\"name\\\": \\\"绩效管理情况\\\",\\n       \\\"weight\\\": \\\"4\\\",\\n       \\\"method\\\": \\\"checklist\\\",\\n       \\\"parameters\\\": {\\n        \\\"points\\\": [\\n         {\\\"name\\\": \\\"绩效目标\\\", \\\"points\\\": \\\"1\\\"},\\n         {\\\"name\\\": \\\"绩效监控\\\", \\\"points\\\": \\\"1\\\"},\\n         {\\\"name\\\": \\\"绩效自评\\\", \\\"points\\\": \\\"1\\\"},\\n         {\\\"name\\\": \\\"结果应用\\\", \\\"points\\\": \\\"1\\\"}\\n        ]\\n       },\\n       \\\"source\\\": \\\"points\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"知识\\\", \\\"parameters\\\": \\\"知识\\\"}\\n      }\\n     ]\\n    },\\n    {\\n     \\\"code\\\": \\\"C4\\\",\\n     \\\"name\\\": \\\"结转结余率\\\",\\n     \\\"weight\\\": \\\"4\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n     \\\"children\\\": [\\n      {\\n       \\\"code\\\": \\\"C41\\\",\\n       \\\"name\\\": \\\"结转结余率\\\",\\n       \\\"weight\\\": \\\"4\\\",\\n       \\\"method\\\": \\\"deduct_per_unit\\\",\\n       \\\"parameters\\\": {\\\"free\\\": \\\"5%\\\", \\\"unit\\\": \\\"1%\\\", \\\"points\\\": \\\"0.4\\\"},\\n       \\\"source\\\": \\\"carryover_rate\\\",\\n       \\\"direction\\\": \\\"反向\\\",\\n       \\\"unit\\\": \\\"%\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"假定\\\", \\\"parameters\\\": \\\"假定\\\"}\\n      }\\n     ]\\n    },\\n    {\\n     \\\"code\\\": \\\"C5\\\",\\n     \\\"name\\\": \\\"部门预决算差异率\\\",\\n     \\\"weight\\\": \\\"4\\\",\\n     \\\"known\\\": {\\\"weight\\\": \\\"知识\\\"},\\n     \\\"children\\\": [\\n      {\\n       \\\"code\\\": \\\"C51\\\",\\n       \\\"name\\\": \\\"部门预决算差异率\\\",\\n       \\\"weight\\\": \\\"4\\\",\\n       \\\"method\\\": \\\"deduct_per_unit\\\",\\n       \\\"parameters\\\": {\\\"free\\\": \\\"5%\\\", \\\"unit\\\": \\\"1%\\\", \\\"points\\\": \\\"0.4\\\"},\\n       \\\"source\\\": \\\"difference_rate\\\",\\n       \\\"direction\\\": \\\"反向\\\",\\n       \\\"unit\\\": \\\"%\\\",\\n       \\\"known\\\": {\\\"weight\\\": \\\"知识\\\", \\\"method\\\": \\\"假定\\\", \\\"parameters\\\": \\\"假定\\\"}\\n      }\\n     ]\\n    }\\n   ]\\n  }\\n ],\\n \\\"known\\\": {\\\"years\\\": \\\"假定\\\", \\\"source\\\": \\\"找到\\\", \\\"total\\\": \\\"知识\\\", \\\"rounding\\\": \\\"假定\\\", \\\"grades\\\": \\\"知识\\\", \\\"bands\\\": \\\"知识\\\"}\\n}\"\n   }\n  ],\n  \"score_entry\": [],\n  \"problem\": [],\n  \"measure\": [],\n  \"explanation\": [],\n  \"follow_up\": [],\n  \"threshold\": [],\n  \"reminder\": [],\n  \"last_year\": [],\n  \"edition\": [],\n  \"attachment\": [],\n  \"field_note\": []\n }\n}"
   }
  ],
  "edition": [
   {
    "uid": "8a92fe4d4f45d287",
    "number": 1,
    "closed_at": "2024-03-06T08:15:00+00:00",
    "closed_by": "张会计",
    "digest": "fa82cf54885ce0aa7681d10a7cdf9ff6c50f9908b16281163d60733ca359795b",
    "reopened_at": "2024-03-06T09:15:00+00:00",
    "reopened_by": "张会计",
    "reason": "落款日期填错"
   }
  ],
  "attachment": [
   {
    "uid": "dbdb31322109415e",
    "name": "展厅照片",
    "kind": "照片",
    "owner_record": "activity",
    "owner_uid": "ecb239ec2fa95cc6",
    "caption": "开幕当天",
    "photographer": "小周",
    "sha256": "b1442e85b03bdcaf66dc58c7abb98745dd2687d86350be9a298a1d9382ac849b",
    "size": 43
   },
   {
    "uid": "97fd81a4fd2041b8",
    "name": "签到表",
    "kind": "签到表",
    "owner_record": "activity",
    "owner_uid": "ecb239ec2fa95cc6",
    "sha256": "d3b5820de47c453d4e2f85c33c6451c99720854c4136ecd4377e5e7b1aa33ef8",
    "size": 37
   }
  ],
  "field_note": [
   {
    "uid": "5d1ee509b4261131",
    "record": "section",
    "row": "79fab9face9b0ce3",
    "field": "content",
    "origin": "手填",
    "confirmed_none": true
   },
   {
    "uid": "ca0e43892978d721",
    "record": "budget_line",
    "row": "24822ecbcbb81ab4",
    "field": "leader",
    "origin": "导入"
   }
  ]
 }
}
','2026-11-28T21:44:21+00:00','张会计','补充材料',NULL);
CREATE TABLE "explanation" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "check" TEXT, "about_record" TEXT, "about_uid" TEXT, "about_field" TEXT, "finding" TEXT, "content" TEXT, "author" TEXT, "written_on" TEXT, "facts" TEXT) STRICT;
INSERT INTO "explanation" VALUES('9c4ab984c838d12b',1024,NULL,'C51','staffing','05e1a87c0183e962','actual','行政编制10名，实有12人，控制率120.00%。','两名军转干部单列管理，见批复。','张会计','2024-02-20','{"facts":{"category":"行政编制","people":"12","posts":"10","rate":"120.00"},"kind":""}');
INSERT INTO "explanation" VALUES('6cb80498a17f4f54',2048,NULL,'C43','problem','9b641f62e88baab0','content','问题“预算编制不够细”没有对应的措施。','随下年度预算编制一并落实。',NULL,NULL,'{"facts":{"name":"预算编制不够细"},"kind":"no_measure"}');
INSERT INTO "explanation" VALUES('6a8920b55e739420',3072,NULL,'C43','problem','9b641f62e88baab0','content','问题“预算编制不够细”没有对应的措施。','随下年度预算编制一并落实。','张会计','2025-03-01','{"facts":{"name":"预算编制不够细"},"kind":"no_measure"}');
INSERT INTO "explanation" VALUES('ba3c747c8b636022',4096,NULL,'C43','problem','9b641f62e88baab0','content','问题“预算编制不够细”没有对应的措施。','随下年度预算编制一并落实。','张会计','2025-03-01','{"facts":{"name":"预算编制不够细"},"kind":"no_measure"}');
INSERT INTO "explanation" VALUES('2014262c209bd4ea',5120,NULL,'C43','problem','9b641f62e88baab0','content','问题“预算编制不够细”没有对应的措施。','随下年度预算编制一并落实。','张会计','2025-03-01','{"facts":{"name":"预算编制不够细"},"kind":"no_measure"}');
INSERT INTO "explanation" VALUES('2c6c13a7a60707c9',6144,NULL,'C43','problem','9b641f62e88baab0','content','问题“预算编制不够细”没有对应的措施。','随下年度预算编制一并落实。','张会计','2025-03-01','{"facts":{"name":"预算编制不够细"},"kind":"no_measure"}');
CREATE TABLE "field_note" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "record" TEXT, "row" TEXT, "field" TEXT, "origin" TEXT, "to_verify" INTEGER, "confirmed_none" INTEGER, "comment" TEXT, "source" TEXT) STRICT;
INSERT INTO "field_note" VALUES('5d1ee509b4261131',1024,NULL,'section','79fab9face9b0ce3','content','手填',NULL,1,NULL,NULL);
INSERT INTO "field_note" VALUES('ca0e43892978d721',1024,NULL,'budget_line','24822ecbcbb81ab4','leader','导入',NULL,NULL,NULL,NULL);
INSERT INTO "field_note" VALUES('07d394b76609a127',1024,NULL,'report','2bd13cfe899eada7','filled_by','导入',NULL,NULL,NULL,'2023年报告.docx 第1段');
CREATE TABLE "follow_up" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "problem" TEXT, "measure" TEXT, "responsible" TEXT, "status" TEXT, "result" TEXT) STRICT;
INSERT INTO "follow_up" VALUES('bc2f04b1d3e5bdc6',1024,NULL,'档案不全','补齐活动档案',NULL,'已落实','已补齐12份');
CREATE TABLE "income_source" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "source" TEXT, "budget" INTEGER, "received" INTEGER, "spent" INTEGER, "purpose" TEXT) STRICT;
INSERT INTO "income_source" VALUES('ccc9590c8dc066ac',1024,NULL,'政府性基金预算财政拨款',NULL,NULL,NULL,NULL);
INSERT INTO "income_source" VALUES('8c53db6487c6ab3b',2048,NULL,'政府性基金预算财政拨款',NULL,NULL,NULL,NULL);
CREATE TABLE "indicator" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "level1" TEXT, "level2" TEXT, "name" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "objective" TEXT REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, "nature" TEXT, "direction" TEXT, "sign" TEXT, "initial_target" TEXT, "target" TEXT, "actual" TEXT, "unit" TEXT, "target_text" TEXT, "actual_text" TEXT, "grade" TEXT, "midyear" TEXT, "is_core" INTEGER, "weight" TEXT, "coefficient" INTEGER, "rule" TEXT, "deviation" TEXT, "remedy" TEXT) STRICT;
INSERT INTO "indicator" VALUES('96f17a9972b77137',1024,NULL,'产出','数量','办展次数',NULL,NULL,NULL,NULL,NULL,NULL,'2','1',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "last_year" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "year" INTEGER, "source" TEXT, "digest" TEXT, "taken_on" TEXT, "content" TEXT) STRICT;
INSERT INTO "last_year" VALUES('f0cf63c818d57610',1024,NULL,2022,'2022.wenlian','1378bbcb7296abb673036574b806000babaec7a1def2cf63d28b654415719a16',NULL,'{
 "format": "wenlian-year",
 "version": 1,
 "records": {
  "report": [
   {
    "uid": "392d87ba14d1ab29",
    "year": 2022
   }
  ],
  "department": [
   {
    "uid": "02af58f5bd038909",
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
    "uid": "b56a57c80b239ae4"
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
    "uid": "f15a66acebf38c07",
    "node": "机构设置及职责工作任务情况"
   },
   {
    "uid": "5eb9556c84bd4c11",
    "node": "部门整体绩效目标设立情况"
   },
   {
    "uid": "a59365c617eec11c",
    "node": "当年预算执行情况"
   },
   {
    "uid": "ddc74f9a3884fc77",
    "node": "产出数量"
   },
   {
    "uid": "6ebe31b56ea36eb3",
    "node": "产出质量"
   },
   {
    "uid": "6e831aebb2392b77",
    "node": "产出进度"
   },
   {
    "uid": "59d4916e8647d6f6",
    "node": "产出成本"
   },
   {
    "uid": "064470902d26cc44",
    "node": "经济效益"
   },
   {
    "uid": "81c67152ded3473f",
    "node": "社会效益"
   },
   {
    "uid": "560d05fe8ec4f81e",
    "node": "环境效益"
   },
   {
    "uid": "0bb8c2ee24b0f965",
    "node": "可持续性影响"
   },
   {
    "uid": "19d8353a6701b8fa",
    "node": "服务对象满意度"
   },
   {
    "uid": "aa84524b72340633",
    "node": "财务管理制度健全性"
   },
   {
    "uid": "e9ff7298c34798e1",
    "node": "资金使用合规性和安全性"
   },
   {
    "uid": "0db201a6ea40bcbc",
    "node": "会计基础信息完善性"
   },
   {
    "uid": "fcf82e229a689aef",
    "node": "资产管理"
   },
   {
    "uid": "76546a2d29f703b5",
    "node": "绩效管理"
   },
   {
    "uid": "ca2a5d101f30e8bc",
    "node": "结转结余率"
   },
   {
    "uid": "b9f6d8aae73bb887",
    "node": "部门预决算差异率"
   },
   {
    "uid": "32b769fa2141c003",
    "node": "评价得分情况"
   },
   {
    "uid": "6ab6f6e7b5830c62",
    "node": "存在的问题及原因分析"
   },
   {
    "uid": "93bdbc133db8b51f",
    "node": "措施建议"
   }
  ],
  "policy": [],
  "asset": [],
  "rule_set": [
   {
    "uid": "5107b9598b54f0b2",
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
INSERT INTO "monthly_plan" VALUES('0d4a045bb7b45401',1024,NULL,'e78f41c3e6343e26',1,2000000,1980000);
INSERT INTO "monthly_plan" VALUES('6ec45307d4856bcd',2048,NULL,'e78f41c3e6343e26',2,2000000,2000000);
INSERT INTO "monthly_plan" VALUES('fede836a9bd8aa3a',3072,NULL,'e78f41c3e6343e26',11,3000000,-500000);
CREATE TABLE "objective" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "content" TEXT, "basis" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "adjusted" TEXT, "actual" TEXT) STRICT;
INSERT INTO "objective" VALUES('2613584c7ec1e475',1024,NULL,'办好“青石之春”等群众文化活动',NULL,NULL,NULL,NULL);
INSERT INTO "objective" VALUES('56a29c2fdcca18e6',2048,NULL,'发展会员',NULL,NULL,NULL,NULL);
CREATE TABLE "other_staff" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "category" TEXT, "number" INTEGER) STRICT;
CREATE TABLE "outline_copy" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "version" TEXT, "content" TEXT) STRICT;
CREATE TABLE "payment" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "paid_on" TEXT, "amount" INTEGER, "payee" TEXT, "purpose" TEXT, "source" TEXT, "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED, "voucher_no" TEXT, "contract_no" TEXT, "method" TEXT, "procurement" TEXT, "economic_code" TEXT) STRICT;
INSERT INTO "payment" VALUES('c63491a215b649e0',1024,NULL,'24822ecbcbb81ab4','2023-04-02',5800050,'青石印务公司',NULL,NULL,'ecb239ec2fa95cc6',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "payment" VALUES('684a018fd89ddee2',2048,NULL,'24822ecbcbb81ab4','2023-04-25',6000000,'展陈公司（乙方）',NULL,NULL,'ecb239ec2fa95cc6',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "payment" VALUES('9e5b899ff31361af',3072,NULL,'24822ecbcbb81ab4','2023-05-06',-12025,'青石印务公司',NULL,NULL,'ecb239ec2fa95cc6',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "policy" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "number" TEXT, "issuer" TEXT, "issued_on" TEXT, "subject" TEXT, "is_own" INTEGER, "in_force" INTEGER) STRICT;
INSERT INTO "policy" VALUES('3739ed3441683b4e',1024,NULL,'财务管理办法',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "problem" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "content" TEXT, "cause" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED) STRICT;
INSERT INTO "problem" VALUES('9b641f62e88baab0',1024,NULL,'预算编制不够细','测算靠经验',NULL);
CREATE TABLE "procurement" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "category" TEXT, "is_social_service" INTEGER, "mode" TEXT, "line" TEXT REFERENCES "budget_line" ("uid") DEFERRABLE INITIALLY DEFERRED, "budget" INTEGER, "spent" INTEGER, "supplier" TEXT, "contract_no" TEXT) STRICT;
CREATE TABLE "reminder" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "due" TEXT, "duty" TEXT, "done" INTEGER) STRICT;
INSERT INTO "reminder" VALUES('604b9d9f400495f5',1024,NULL,'报送自评报告','2024-03-31','报财政局',0);
CREATE TABLE "report" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "year" INTEGER, "title" TEXT, "submitted_to" TEXT, "dated" TEXT, "filled_by" TEXT, "finance_head" TEXT, "unit_head" TEXT, "phone" TEXT, "sealed" INTEGER, "has_contents" INTEGER, "bold_headings" INTEGER, "stated_score" TEXT, "stated_grade" TEXT, "large_annexes" INTEGER) STRICT;
INSERT INTO "report" VALUES('2bd13cfe899eada7',1024,NULL,2023,NULL,'青石区财政局','2024-03-06','王科员',NULL,'李主席','010-55550123',1,NULL,NULL,'92.5',NULL,NULL);
CREATE TABLE "report_definition" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "annexes" TEXT, "has_charts" INTEGER, "has_contents" INTEGER, "is_public" INTEGER, "is_chosen" INTEGER) STRICT;
INSERT INTO "report_definition" VALUES('8c6440be29e58049',1024,NULL,'报人大','scores、goals',NULL,NULL,NULL,1);
CREATE TABLE "restrained_expense" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "item" TEXT, "budget" INTEGER, "spent" INTEGER, "last_year" INTEGER, "reason" TEXT) STRICT;
CREATE TABLE "rule_set" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "version" TEXT, "content" TEXT) STRICT;
INSERT INTO "rule_set" VALUES('e725634a419458a3',1024,NULL,'北京市部门整体绩效评价指标体系（20/60/20）','1','{
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
INSERT INTO "score_entry" VALUES('126fa08c917d0465',1024,NULL,'预算执行率',NULL,'19.5','按财政批复口径',NULL,NULL,NULL);
CREATE TABLE "section" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "node" TEXT, "content" TEXT) STRICT;
INSERT INTO "section" VALUES('30fa4bf33108d66c',1024,NULL,'机构设置及职责工作任务情况','青石区文联是党领导下的人民团体。
全年支出⟦4e9ae5691ca73850.spent_once⟧万元。');
INSERT INTO "section" VALUES('79fab9face9b0ce3',2048,NULL,'部门整体绩效目标设立情况',NULL);
INSERT INTO "section" VALUES('75efc4aaa1226473',3072,NULL,'当年预算执行情况',NULL);
INSERT INTO "section" VALUES('d85fc4168fd65bd8',4096,NULL,'产出数量',NULL);
INSERT INTO "section" VALUES('475909c61ab6930e',5120,NULL,'产出质量',NULL);
INSERT INTO "section" VALUES('532a19ea0ac26995',6144,NULL,'产出进度',NULL);
INSERT INTO "section" VALUES('bc6593266f74135c',7168,NULL,'产出成本',NULL);
INSERT INTO "section" VALUES('719684ff3974ccc0',8192,NULL,'经济效益',NULL);
INSERT INTO "section" VALUES('31b4a709a41fe39d',9216,NULL,'社会效益',NULL);
INSERT INTO "section" VALUES('b72735ec945a2eee',10240,NULL,'环境效益',NULL);
INSERT INTO "section" VALUES('048f79c2fdf2e3c2',11264,NULL,'可持续性影响',NULL);
INSERT INTO "section" VALUES('5315bffe306c2c79',12288,NULL,'服务对象满意度',NULL);
INSERT INTO "section" VALUES('0489ba7aa2682f86',13312,NULL,'财务管理制度健全性',NULL);
INSERT INTO "section" VALUES('dbc666b16b109b2a',14336,NULL,'资金使用合规性和安全性',NULL);
INSERT INTO "section" VALUES('e4408069827596a9',15360,NULL,'会计基础信息完善性',NULL);
INSERT INTO "section" VALUES('d5298e7e61ad29fa',16384,NULL,'资产管理',NULL);
INSERT INTO "section" VALUES('b054675cb8349ab9',17408,NULL,'绩效管理',NULL);
INSERT INTO "section" VALUES('5cdf1b470c28a32f',18432,NULL,'结转结余率',NULL);
INSERT INTO "section" VALUES('74f3e96aa97743bc',19456,NULL,'部门预决算差异率',NULL);
INSERT INTO "section" VALUES('257f3834b267e47d',20480,NULL,'评价得分情况',NULL);
INSERT INTO "section" VALUES('3ae22c2dac90f51d',21504,NULL,'存在的问题及原因分析',NULL);
INSERT INTO "section" VALUES('01944f8ef71e49e3',22528,NULL,'措施建议',NULL);
CREATE TABLE "section_policies" ("owner" TEXT NOT NULL REFERENCES "section" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "policy" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
CREATE TABLE "section_review" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "node" TEXT, "reviewer" TEXT, "reviewed_on" TEXT, "printed" TEXT) STRICT;
CREATE TABLE "spending_class" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "kind" TEXT, "subject" TEXT, "budget" INTEGER, "spent" INTEGER) STRICT;
CREATE TABLE "staffing" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "category" TEXT, "authorized" INTEGER, "actual" INTEGER) STRICT;
INSERT INTO "staffing" VALUES('05e1a87c0183e962',1024,NULL,'行政编制',10,12);
INSERT INTO "staffing" VALUES('20738edf7a5aaa70',2048,NULL,'离退休',NULL,7);
CREATE TABLE "subordinate_unit" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "kind" TEXT, "authorized" INTEGER, "actual" INTEGER, "full" INTEGER, "spent" INTEGER, "work" TEXT) STRICT;
INSERT INTO "subordinate_unit" VALUES('93af9eecaff1392f',1024,NULL,'区文艺活动中心',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "subordinate_unit" VALUES('9264efc1e8a9c8e2',2048,NULL,'区文艺活动中心',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "survey" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "activity" TEXT REFERENCES "activity" ("uid") DEFERRABLE INITIALLY DEFERRED, "asked" TEXT, "held_on" TEXT, "issued" INTEGER, "returned" INTEGER, "valid" INTEGER, "very_satisfied" INTEGER, "satisfied" INTEGER, "fairly_satisfied" INTEGER, "dissatisfied" INTEGER, "very_dissatisfied" INTEGER, "method" TEXT, "target" INTEGER, "findings" TEXT) STRICT;
CREATE TABLE "task" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "content" TEXT, "fiscal" INTEGER, "other_funds" INTEGER) STRICT;
INSERT INTO "task" VALUES('9775193367aaeee8',1024,NULL,'重点活动',NULL,35500000,NULL);
CREATE TABLE "task_objectives" ("owner" TEXT NOT NULL REFERENCES "task" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
INSERT INTO "task_objectives" VALUES('9775193367aaeee8',0,'2613584c7ec1e475');
CREATE TABLE "theme" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "title" TEXT, "opening" TEXT, "style" TEXT) STRICT;
CREATE TABLE "theme_objectives" ("owner" TEXT NOT NULL REFERENCES "theme" ("uid") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, "position" INTEGER NOT NULL, "target" TEXT NOT NULL REFERENCES "objective" ("uid") DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY ("owner", "position")) STRICT;
CREATE TABLE "three_public" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "item" TEXT, "budget" INTEGER, "spent" INTEGER, "last_year" INTEGER, "reason" TEXT) STRICT;
CREATE TABLE "threshold" ("uid" TEXT NOT NULL PRIMARY KEY, "position" INTEGER NOT NULL, "carried_from" TEXT, "name" TEXT, "value" TEXT, "reason" TEXT) STRICT;
INSERT INTO "threshold" VALUES('e205612a5eb0f9be',1024,NULL,'预算项目执行率下限','85','跨年项目多');
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
