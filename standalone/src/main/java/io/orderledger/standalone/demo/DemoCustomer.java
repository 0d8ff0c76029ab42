package io.orderledger.standalone.demo;

import java.util.ArrayList;
import java.util.List;

/** Who buys. */
record DemoCustomer(String name, String phone, String address, String contactPerson) {

    /** Forty customers: restaurants, canteens, shops. Per row name, address and contact person. */
    private static final String REGULARS = """
        老王家常菜 文三路18号 王建国
        兰香小厨 学院路6号 陈兰香
        川味坊 古翠路77号 刘志强
        湘满楼 莫干山路201号 彭湘云
        外婆面馆 保俶路33号 周玉珍
        阿明粥铺 天目山路115号 林明
        三元饺子馆 丰潭路42号 赵三元
        鲜得来火锅 教工路88号 何鲜
        渔家傲海鲜 西溪路256号 郑海生
        翠园素食 灵隐路9号 沈翠
        金桥宾馆餐厅 体育场路120号 金桥
        湖畔居茶楼 北山街55号 叶青
        第一小学食堂 文二路3号 孙丽华
        育才中学食堂 育才路1号 马育才
        城西幼儿园 竞舟路60号 方圆
        市中医院食堂 体育场路453号 顾仁
        科技园食堂 滨康路500号 高科
        物流园食堂 长河路77号 石磊
        便民水果店 翠苑一区12幢 吴便民
        天天鲜果 文一路209号 徐天
        果然好 余杭塘路8号 郭然
        百果汇 紫荆花路31号 白果
        邻里生鲜 益乐路5号 林莉
        惠民超市 丰庆路66号 许惠民
        联盛便利店 古墩路700号 盛联
        佳家超市 三墩街19号 贾佳
        小杨早点 香积寺路23号 杨小军
        阿婆馄饨 大关路41号 潘阿婆
        西北面庄 沈半路150号 马俊
        港式茶餐厅 湖墅南路188号 梁港生
        韩味烤肉 延安路292号 金美兰
        樱花料理 庆春路118号 樱井
        大排档张记 近江路27号 张大海
        农家乐竹园 龙井路71号 龙井生
        望江饭店 望江路90号 江望
        运河人家 小河路12号 何运河
        城北批发部 石祥路59号 石祥
        喜宴楼 凤起路334号 冯喜
        素心斋 中山北路8号 苏心
        𠮷祥烘焙 建国北路65号 𠮷田
        """;

    static List<DemoCustomer> regulars() {
        var customers = new ArrayList<DemoCustomer>();
        for (String row : REGULARS.lines().toList()) {
            String[] cells = row.strip().split(" ", 3);
            String phone = "139571%05d".formatted(10_001 + customers.size() * 37);
            customers.add(new DemoCustomer(cells[0], phone, "杭州市" + cells[1], cells[2]));
        }
        return List.copyOf(customers);
    }
}
