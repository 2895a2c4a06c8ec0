/**
 * Region codes of Kepulauan Bangka Belitung: 1 province, 7 kabupaten/kota, 47 kecamatan, 393 desa/kelurahan.
 * Kemendagri codes (Kepmendagri 300.2.2-2138/2025), read from cahyadsn/wilayah (MIT). A line is "code name";
 * the level follows from the code's length.
 */
export const WILAYAH_19 = `\
19 Kepulauan Bangka Belitung
19.01 Kabupaten Bangka
19.01.01 Sungailiat
19.01.01.1001 Sungailiat
19.01.01.1002 Sri Menanti
19.01.01.1003 Kudai
19.01.01.1004 Sinar Baru
19.01.01.1005 Kenanga
19.01.01.1006 Parit Padang
19.01.01.1008 Sinar Jaya Jelutung
19.01.01.1009 Matras
19.01.01.1010 Jelitik
19.01.01.1011 Surya Timur
19.01.01.1012 Lubuk Kelik
19.01.01.1013 Bukit Betung
19.01.01.2007 Rebo
19.01.02 Belinyu
19.01.02.1001 Kuto Panji
19.01.02.1002 Air Jukung
19.01.02.1003 Bukit Ketok
19.01.02.1009 Remodong Indah
19.01.02.1010 Air Asam
19.01.02.1011 Mantung
19.01.02.1012 Belinyu
19.01.02.2004 Gunung Muda
19.01.02.2005 Gunung Pelawan
19.01.02.2006 Riding Panjang
19.01.02.2007 Lumut
19.01.02.2008 Bintet
19.01.03 Merawang
19.01.03.2001 Batu Rusa
19.01.03.2002 Balun Ijuk
19.01.03.2003 Riding Panjang
19.01.03.2004 Jurung
19.01.03.2005 Kimak
19.01.03.2006 Pagarawan
19.01.03.2007 Merawang
19.01.03.2008 Air Anyir
19.01.03.2009 Dwi Makmur
19.01.03.2010 Jada Bahrin
19.01.04 Mendo Barat
19.01.04.2001 Petaling
19.01.04.2002 Penagan
19.01.04.2003 Zed
19.01.04.2004 Mendo
19.01.04.2005 Paya Benua
19.01.04.2006 Cengkong Abang
19.01.04.2007 Kace
19.01.04.2008 Kemuja
19.01.04.2009 Air Duren
19.01.04.2010 Kota Kapur
19.01.04.2011 Air Buluh
19.01.04.2012 Rukam
19.01.04.2013 Labuh Air Pandan
19.01.04.2014 Kace Timur
19.01.04.2015 Petaling Banjar
19.01.05 Pemali
19.01.05.2001 Air Ruai
19.01.05.2002 Air Duren
19.01.05.2003 Penyamun
19.01.05.2004 Sempan
19.01.05.2005 Pemali
19.01.05.2006 Karya Makmur
19.01.06 Bakam
19.01.06.2001 Bakam
19.01.06.2002 Kapuk
19.01.06.2003 Dalil
19.01.06.2004 Neknang
19.01.06.2005 Tiang Tarah
19.01.06.2006 Mangka
19.01.06.2007 Mabat
19.01.06.2008 Bukit Layang
19.01.06.2009 Maras Senang
19.01.07 Riau Silip
19.01.07.2001 Riau
19.01.07.2002 Pangkal Niur
19.01.07.2003 Pugul
19.01.07.2004 Cit
19.01.07.2005 Deniang
19.01.07.2006 Silip
19.01.07.2007 Mapur
19.01.07.2008 Banyu Asin
19.01.07.2009 Berbura
19.01.08 Puding Besar
19.01.08.2001 Puding Besar
19.01.08.2002 Labu
19.01.08.2003 Nibung
19.01.08.2004 Tanah Bawah
19.01.08.2005 Saing
19.01.08.2006 Kota Waringin
19.01.08.2007 Kayu Besi
19.02 Kabupaten Belitung
19.02.01 Tanjungpandan
19.02.01.1001 Kota
19.02.01.1002 Parit
19.02.01.1005 Lesung Batang
19.02.01.1006 Pangkallalang
19.02.01.1009 Tanjungpendam
19.02.01.1011 Paal Satu
19.02.01.1016 Kampong Damai
19.02.01.2003 Buluh Tumbang
19.02.01.2004 Perawas
19.02.01.2007 Dukong
19.02.01.2008 Juru Seberang
19.02.01.2010 Air Saga
19.02.01.2012 Air Merbau
19.02.01.2013 Aik Pelempang Jaya
19.02.01.2014 Aik Ketekok
19.02.01.2015 Aik Rayak
19.02.02 Membalong
19.02.02.2001 Membalong
19.02.02.2002 Perpat
19.02.02.2003 Lassar
19.02.02.2004 Simpang Rusa
19.02.02.2005 Kembiri
19.02.02.2006 Bantan
19.02.02.2007 Tanjungrusa
19.02.02.2008 Mentigi
19.02.02.2009 Pulau Seliu
19.02.02.2010 Pulau Sumedang
19.02.02.2011 Gunung Riting
19.02.02.2012 Padang Kandis
19.02.03 Selat Nasik
19.02.03.2001 Selat Nasik
19.02.03.2002 Petaling
19.02.03.2003 Suak Gual
19.02.03.2004 Pulau Gersik
19.02.04 Sijuk
19.02.04.2001 Sijuk
19.02.04.2002 Batu Itam
19.02.04.2003 Terong
19.02.04.2004 Air Seruk
19.02.04.2005 Tanjung Binga
19.02.04.2006 Air Selumar
19.02.04.2007 Sungai Padang
19.02.04.2008 Keciput
19.02.04.2009 Pelepak Pute
19.02.04.2010 Tanjong Tinggi
19.02.05 Badau
19.02.05.2001 Badau
19.02.05.2002 Air Batu Buding
19.02.05.2003 Sungai Samak
19.02.05.2004 Kacang Butor
19.02.05.2005 Cerucuk
19.02.05.2006 Pegantungan
19.02.05.2007 Ibul
19.03 Kabupaten Bangka Selatan
19.03.01 Toboali
19.03.01.1001 Toboali
19.03.01.1002 Teladan
19.03.01.1003 Tanjung Ketapang
19.03.01.2004 Serdang
19.03.01.2005 Jeriji
19.03.01.2006 Bikang
19.03.01.2007 Gadung
19.03.01.2008 Rias
19.03.01.2010 Kepoh
19.03.01.2012 Keposang
19.03.01.2013 Rindik
19.03.02 Lepar
19.03.02.2001 Tanjung Labu
19.03.02.2002 Tanjung Sangkar
19.03.02.2004 Kumbung
19.03.02.2005 Penutuk
19.03.03 Airgegas
19.03.03.2001 Airgegas
19.03.03.2002 Delas
19.03.03.2003 Pergam
19.03.03.2004 Bencah
19.03.03.2005 Nyelanding
19.03.03.2006 Nangka
19.03.03.2007 Ranggas
19.03.03.2008 Airbara
19.03.03.2009 Sidoharjo
19.03.03.2010 Tepus
19.03.04 Simpang Rimba
19.03.04.2001 Jelutung II
19.03.04.2002 Gudang
19.03.04.2003 Bangka Kota
19.03.04.2004 Rajik
19.03.04.2005 Sebagin
19.03.04.2006 Simpang Rimba
19.03.04.2007 Permis
19.03.05 Payung
19.03.05.2001 Payung
19.03.05.2002 Malik
19.03.05.2003 Sengir
19.03.05.2004 Pangkal Buluh
19.03.05.2005 Irat
19.03.05.2006 Bedengung
19.03.05.2008 Nadung
19.03.05.2009 Ranggung
19.03.05.2012 Paku
19.03.06 Tukak Sadai
19.03.06.2001 Sadai
19.03.06.2002 Tukak
19.03.06.2003 Pasir Putih
19.03.06.2004 Tiram
19.03.06.2005 Bukit Terap
19.03.07 Pulau Besar
19.03.07.2001 Batu Betumpang
19.03.07.2002 Sukajaya
19.03.07.2003 Panca Tunggal
19.03.07.2004 Sumber Jaya Permai
19.03.07.2005 Fajar Indah
19.03.08 Kepulauan Pongok
19.03.08.2001 Pongok
19.03.08.2002 Celagen
19.04 Kabupaten Bangka Tengah
19.04.01 Koba
19.04.01.1001 Koba
19.04.01.1002 Arung Dalam
19.04.01.1017 Berok
19.04.01.1018 Padang Mulia
19.04.01.1019 Simpang Perlang
19.04.01.2003 Nibung
19.04.01.2005 Kurau (Timur)
19.04.01.2006 Guntung
19.04.01.2007 Penyak
19.04.01.2008 Terentang III
19.04.01.2010 Kurau Barat
19.04.02 Pangkalan Baru
19.04.02.1001 Dul
19.04.02.2004 Air Mesu
19.04.02.2006 Mangkol
19.04.02.2007 Tanjung Gunung
19.04.02.2010 Benteng
19.04.02.2012 Padang Baru
19.04.02.2013 Jeruk
19.04.02.2014 Beluluk
19.04.02.2016 Pedindang
19.04.02.2018 Batu Belubang
19.04.02.2020 Air Mesu Timur
19.04.02.2021 Kebintik
19.04.03 Sungai Selan
19.04.03.1001 Sungai Selan
19.04.03.2002 Kerantai
19.04.03.2003 Keretak
19.04.03.2004 Lampur
19.04.03.2005 Sarang Mandi
19.04.03.2006 Munggu
19.04.03.2007 Kemingking
19.04.03.2008 Sungai Selan Atas
19.04.03.2009 Tanjung Pura
19.04.03.2010 Romadhon
19.04.03.2011 Kerakas
19.04.03.2012 Melabun
19.04.03.2013 Keretak Atas
19.04.04 Simpang Katis
19.04.04.2001 Simpang Katis
19.04.04.2002 Celuak
19.04.04.2003 Sungkap
19.04.04.2004 Beruas
19.04.04.2005 Puput
19.04.04.2006 Teru
19.04.04.2007 Terak
19.04.04.2008 Pasir Garam
19.04.04.2009 Katis
19.04.04.2010 Pinang Sebatang
19.04.05 Namang
19.04.05.2001 Namang
19.04.05.2002 Cambai
19.04.05.2003 Kayu Besi
19.04.05.2004 Jelutung
19.04.05.2005 Belilik
19.04.05.2006 Bhaskara Bhakti
19.04.05.2008 Bukit Kijang
19.04.05.2009 Cambai Selatan
19.04.06 Lubuk Besar
19.04.06.2001 Perlang
19.04.06.2002 Batu Beriga
19.04.06.2003 Lubuk Besar
19.04.06.2004 Kulur
19.04.06.2005 Lubuk Lingkuk
19.04.06.2006 Lubuk Pabrik
19.04.06.2007 Trubus
19.04.06.2008 Kulur Ilir
19.04.06.2009 Belimbing
19.05 Kabupaten Bangka Barat
19.05.01 Mentok
19.05.01.1001 Tanjung
19.05.01.1002 Sungai Daeng
19.05.01.1003 Sungai Baru
19.05.01.1008 Keranggan
19.05.01.1009 Menjelang
19.05.01.2004 Air Putih
19.05.01.2005 Air Belo
19.05.01.2006 Belo Laut
19.05.01.2007 Air Limau
19.05.02 Simpang Teritip
19.05.02.2001 Pelangas
19.05.02.2002 Kundi
19.05.02.2003 Mayang
19.05.02.2004 Peradong
19.05.02.2005 Air Nyatoh
19.05.02.2006 Berang
19.05.02.2007 Rambat
19.05.02.2008 Simpang Gong
19.05.02.2009 Simpang Tiga
19.05.02.2010 Ibul
19.05.02.2011 Pangek
19.05.02.2012 Bukit Terak
19.05.02.2013 Air Menduyung
19.05.03 Jebus
19.05.03.2001 Jebus
19.05.03.2002 Sungai Buluh
19.05.03.2003 Tumbak Petar
19.05.03.2004 Limbung
19.05.03.2005 Rukam
19.05.03.2008 Ranggi Asam
19.05.03.2009 Ketap
19.05.03.2018 Mislak
19.05.03.2019 Pebuar
19.05.03.2020 Sinar Manik
19.05.03.2021 Air Kuang
19.05.04 Kelapa
19.05.04.1001 Kelapa
19.05.04.2002 Mancung
19.05.04.2003 Kayu Arang
19.05.04.2004 Pusuk
19.05.04.2005 Dendang
19.05.04.2006 Kacung
19.05.04.2007 Sinar Sari
19.05.04.2008 Beruas
19.05.04.2009 Tebing
19.05.04.2010 Terentang
19.05.04.2011 Tuik
19.05.04.2012 Tugang
19.05.04.2013 Air Bulin
19.05.04.2014 Pangkal Beras
19.05.05 Tempilang
19.05.05.2001 Tempilang
19.05.05.2002 Tanjung Niur
19.05.05.2003 Sangku
19.05.05.2004 Buyan Kelumbi
19.05.05.2005 Penyampak
19.05.05.2006 Benteng Kota
19.05.05.2007 Air Lintang
19.05.05.2008 Sinar Surya
19.05.05.2009 Simpang Yul
19.05.06 Parittiga
19.05.06.2001 Sekar Biru
19.05.06.2002 Telak
19.05.06.2003 Cupat
19.05.06.2004 Bakit
19.05.06.2005 Puput
19.05.06.2006 Air Gantang
19.05.06.2007 Kelabat
19.05.06.2008 Kapit
19.05.06.2009 Semulut
19.05.06.2010 Teluk Limau
19.06 Kabupaten Belitung Timur
19.06.01 Manggar
19.06.01.2001 Lalang Jaya
19.06.01.2002 Kurnia Jaya
19.06.01.2003 Padang
19.06.01.2004 Kelubi
19.06.01.2006 Lalang
19.06.01.2007 Baru
19.06.01.2010 Buku Limau
19.06.01.2012 Mekar Jaya
19.06.01.2013 Bentaian Jaya
19.06.02 Gantung
19.06.02.2001 Gantung
19.06.02.2002 Selingsing
19.06.02.2003 Jangkar Asam
19.06.02.2004 Lilangan
19.06.02.2009 Lenggang
19.06.02.2010 Batu Penyu
19.06.02.2011 Limbongan
19.06.03 Dendang
19.06.03.2001 Dendang
19.06.03.2002 Jangkang
19.06.03.2005 Nyuruk
19.06.03.2008 Balok
19.06.04 Kelapa Kampit
19.06.04.2001 Mentawak
19.06.04.2002 Senyubuk
19.06.04.2003 Cendil
19.06.04.2005 Buding
19.06.04.2006 Mayang
19.06.04.2007 Pembaharuan
19.06.05 Damar
19.06.05.2001 Air Kelik
19.06.05.2002 Mempaya
19.06.05.2003 Burong Mandi
19.06.05.2004 Mengkubang
19.06.05.2005 Sukamandi
19.06.06 Simpang Renggiang
19.06.06.2001 Simpang Tiga
19.06.06.2002 Renggiang
19.06.06.2003 Aik Madu
19.06.06.2004 Lintang
19.06.07 Simpang Pesak
19.06.07.2001 Simpang Pesak
19.06.07.2002 Tanjung Batu Itam
19.06.07.2003 Tanjung Kelumpang
19.06.07.2004 Dukong
19.71 Kota Pangkal Pinang
19.71.01 Bukit Intan
19.71.01.1004 Semabung Lama
19.71.01.1006 Bacang
19.71.01.1007 Air Itam
19.71.01.1008 Pasir Putih
19.71.01.1009 Temberan
19.71.01.1010 Sinar Bulan
19.71.01.1011 Air Mawar
19.71.02 Taman Sari
19.71.02.1001 Opas Indah
19.71.02.1002 Gedung Nasional
19.71.02.1003 Batin Tikal
19.71.02.1004 Rawa Bangun
19.71.02.1005 Kejaksaan
19.71.03 Pangkal Balam
19.71.03.1004 Pasir Garam
19.71.03.1005 Lontong Pancur
19.71.03.1006 Ketapang
19.71.03.1007 Ampui
19.71.03.1008 Rejosari
19.71.04 Rangkui
19.71.04.1001 Pintu Air
19.71.04.1002 Bintang
19.71.04.1005 Masjid Jamik
19.71.04.1006 Asam
19.71.04.1007 Melintang
19.71.04.1008 Parit Lalang
19.71.04.1009 Keramat
19.71.04.1010 Gajah Mada
19.71.05 Gerunggang
19.71.05.1001 Taman Bunga
19.71.05.1002 Bukit Merapen
19.71.05.1004 Bukit Sari
19.71.05.1005 Tua Tunu Indah
19.71.05.1006 Kacang Pedang
19.71.05.1007 Air Kepala Tujuh
19.71.06 Gabek
19.71.06.1001 Selindung
19.71.06.1002 Selindung Baru
19.71.06.1003 Gabek Satu
19.71.06.1004 Gabek Dua
19.71.06.1005 Air Salemba
19.71.06.1006 Jerambah Gantung
19.71.07 Girimaya
19.71.07.1001 Pasar Padi
19.71.07.1002 Batu Intan
19.71.07.1003 Bukit Besar
19.71.07.1004 Sriwijaya
19.71.07.1005 Semabung Baru`;
