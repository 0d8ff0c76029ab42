package io.orderledger.standalone.demo;

import io.orderledger.events.Money;
import java.util.ArrayList;
import java.util.List;

/** What the shop sells. */
record DemoProduct(String name, String unit, Money price, Money cost, String barcode) {

    /** Sixty products: fruit, vegetables, drinks, dry goods. Per row name, unit, price and cost. */
    private static final String SHELF = """
        红富士苹果 斤 5.80 3.60
        烟台苹果 斤 6.50 4.20
        砀山梨 斤 3.80 2.10
        库尔勒香梨 斤 7.20 4.90
        赣南脐橙 斤 5.50 3.40
        蜜桔 斤 4.20 2.50
        巨峰葡萄 斤 8.80 5.60
        阳光玫瑰 斤 18.00 12.50
        海南香蕉 斤 3.50 2.00
        麒麟西瓜 斤 2.80 1.50
        哈密瓜 斤 4.60 2.90
        火龙果 斤 7.80 5.10
        泰国榴莲 斤 32.00 24.00
        猕猴桃 斤 9.90 6.40
        草莓 斤 22.00 15.00
        车厘子 斤 39.00 29.00
        芒果 斤 8.50 5.50
        菠萝 个 9.00 5.50
        柠檬 斤 6.80 4.00
        柚子 个 12.00 7.50
        大白菜 斤 1.50 0.80
        上海青 斤 3.20 1.70
        菠菜 斤 4.50 2.60
        生菜 斤 3.80 2.00
        空心菜 斤 4.00 2.20
        西兰花 斤 5.60 3.30
        黄瓜 斤 3.60 2.00
        西红柿 斤 4.20 2.40
        土豆 斤 2.20 1.20
        红薯 斤 2.60 1.40
        胡萝卜 斤 2.40 1.30
        白萝卜 斤 1.80 0.90
        茄子 斤 3.90 2.20
        青椒 斤 4.80 2.80
        小米辣 斤 12.00 7.80
        大蒜 斤 6.50 4.20
        生姜 斤 8.80 5.90
        香葱 斤 7.00 4.10
        香菜 斤 9.50 5.80
        豆角 斤 5.80 3.50
        莲藕 斤 6.20 3.90
        香菇 斤 9.80 6.60
        金针菇 包 3.00 1.80
        嫩豆腐 盒 2.50 1.40
        土鸡蛋 板 26.00 20.50
        可乐 箱 52.00 44.00
        雪碧 箱 52.00 44.00
        矿泉水 箱 24.00 18.00
        凉茶 箱 68.00 57.00
        啤酒 箱 46.00 37.50
        纯牛奶 箱 58.00 49.00
        酸奶 箱 62.00 52.00
        东北大米 袋 68.00 56.00
        高筋面粉 袋 92.00 79.00
        花生油 桶 128.00 109.00
        生抽 瓶 9.80 7.20
        陈醋 瓶 7.50 5.30
        白糖 袋 6.80 5.10
        食盐 袋 2.50 1.60
        干辣椒 斤 18.00 12.80
        """;

    static List<DemoProduct> shelf() {
        var products = new ArrayList<DemoProduct>();
        for (String row : SHELF.lines().toList()) {
            String[] cells = row.strip().split(" ", 4);
            String barcode = "69012345%05d".formatted(products.size() + 1);
            products.add(new DemoProduct(cells[0], cells[1], Money.of(cells[2]), Money.of(cells[3]), barcode));
        }
        return List.copyOf(products);
    }
}
